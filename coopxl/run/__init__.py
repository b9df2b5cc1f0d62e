"""Where everything meets: an office read, asked, written; its papers printed; how it begins."""
