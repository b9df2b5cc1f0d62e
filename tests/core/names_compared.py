"""Names of organizations: spellings of one, and different ones that only look alike. For the rates in test_alike_rates.py."""

ONE = """
    Huasipichanga S.A.S. | Husipichanga
    Huasipichanga S.A.S. | Fundación Huasipinchanga
    Husipichanga | Huasipinchanga
    Fondation Botnar | Fundación Botnar
    Fondation Botnar | Bonard Foundation
    Fundación Botnar | Fundación Bonard
    RICI | RIICI
    RICI | RICII
    RICI | RISI
    RIICI | RICII
    RICII | RISI
    Global Infrastructure Basel Foundation | Global Infraestructure Basel
    United Cities and Local Governments | United Cities and Local Goverments
    United Cities and Local Governments | United Cities and Governments
    Fundación Integrar Cía. | Integrar
    Fundación Integrar Cía. | Fundacion INTEGRAR
    Fundación Amaru | Amaru Foundation
    Cooperativa CREA | CREA cooperative
    ICLEI América del Sur | ICLEI - América del Sur
    ICLEI | I.C.L.E.I.
    Embajada del Japón | EMBAJADA DE JAPON
    Embajada del Japón | Japón, Embajada del
    Embajada de Israel en el Ecuador | Embassy of Israel
    Embajada de Israel | Embaixada de Israel
    Embajada de Israel | Embassy of the Republic of Israel in Ecuador
    Embajada de Israel | Embajada del Estado de Isaral en Ecuador
    GAD Municipal de Cuenca | Municipality of Cuenca (GAD)
    GAD Municipal de Cuenca | Municipio de Cuenca
    GAD Municipal de Cuenca | Ilustre Municipalidad de Cuenca
    Gobierno Autónomo Descentralizado Municipal de Azogues | GAD Municipal de Azogues
    Gobierno Provincial del Cañar | GAD Provincial de Cañar
    Gobierno Provincial del Cañar | Prefectura del Cañar
    Asociación de Municipalidades Ecuatorianas | Asociacion de Municipalidades Ecuatorianas
    Asociación de Municipalidades Ecuatorianas | Asociación de Municipalidades Ecuatorianas (AME)
    Unión Iberoamericana de Municipalistas | Union Iberoamericana de Municipalistas
    Unión Iberoamericana de Municipalistas | Unión Ibero-Americana de Municipalistas
    Organización de los Estados Americanos | Organización de Estados Americanos
    Organización de los Estados Americanos | Organizacion de los Estados Amercanos
    Universidad Católica de Cuenca | Univercidad Catolica de Cuenca
    Universidad Nacional de Educación | Universidad Nacional de Eduación
    Ministerio de Desarrollo Urbano y Vivienda | Ministerio de Vivienda y Desarrollo Urbano
    Ministerio de Relaciones Exteriores y Movilidad Humana | Ministerio de Relaciones Exteriores y Mobilidad Humana
    AGROAZUAY | Agro-Azuay
    AGROAZUAY | Agro Azuay E.P.
    CELEC EP | C.E.L.E.C.
    EMOV EP | E.M.O.V. E.P.
    EMAC | EMAC EP
    Freedom House | FreedomHouse
    Freedom House | Fredom House
    Fondos Valencia | Fondo Valencia
    Charity Anywhere | Charity Anywere
    Charity Anywhere | Charity Any Where
    Médicos del Páramo | Medicos del paramo ONG
    Fundación Amaru Cía. Ltda. | Fundasión Amaru
    Fundación Amaru | Fundción Amaru
    O'Higgins & Asociados | Ohiggins y asociados
    Deutsche Gesellschaft für Internationale Zusammenarbeit | Deutsche Gesellschaft fur Internationale Zusammenarbeit GmbH
    Deutsche Gesellschaft für Internationale Zusammenarbeit | Deutsche Geselschaft für Internationale Zusammenarbeit
    Banco Interamericano de Desarrollo | Banco de Desarrollo Interamericano
    Banco Interamericano de Desarrollo | Banco Interamericano de Desarollo
    Agencia Española de Cooperación Internacional | Agencia de Cooperación Internacional Española
    Consejo Consultivo de Género de Azogues | Consejo Consultivo de Genero, Azogues
    Red mundial de ciudades patrimonio | Red Mundial de Ciudades Patrimonio Mundial
    Banco Mundial | World Bank
    Asociación de Municipalidades Ecuatorianas | AME
    Cáritas Ecuador | Caritas del Ecuador
    Plan Internacional | Plan International
    Ayuda en Acción | Ayuda en Accion
    Cruz Roja Ecuatoriana | Cruz Roja Ecuatorina
"""
"""Two spellings in each line. Some can only be found by somebody who knows them: a translation, an acronym alone."""

DIFFERENT = """
    GAD Municipal de Cuenca | GAD Municipal de Azogues | GAD Municipal de Biblián | GAD Municipal de Déleg
    GAD Municipal de Balsas | GAD Municipal de Balzar | GAD Municipal de Baba | GAD Municipal de Balao
    GAD Municipal de Portovelo | GAD Municipal de Portoviejo
    GAD Municipal de Santa Rosa | GAD Municipal de Santa Ana | GAD Municipal de Santa Elena | GAD Municipal de Santa Clara
    GAD Municipal de San Fernando | GAD Municipal de San Miguel | GAD Municipal de San Vicente
    GAD Municipal de Pucará | GAD Municipal de Paute | GAD Municipal de Palora | GAD Municipal de Paltas
    GAD Municipal de Cañar | GAD Provincial del Cañar | Universidad de Cañar
    GAD Provincial del Azuay | GAD Provincial de Loja | GAD Provincial del Oro | GAD Provincial del Cañar
    Embajada del Japón | Embajada de Israel | Embajada de Italia | Embajada de España | Embajada de Francia
    Embajada de Suiza | Embajada de Suecia | Embajada de Rusia | Embajada de Turquía
    Embajada de Irán | Embajada de Iraq | Embajada de India
    Embajada de Austria | Embajada de Australia
    Embajada de Paraguay | Embajada de Uruguay
    Embajada de Israel en el Ecuador | Embajada del Ecuador en Israel
    Ministerio de Educación | Ministerio de Salud Pública | Ministerio de Turismo | Ministerio de Trabajo
    Ministerio de Agricultura | Ministerio de Cultura | Ministerio de Defensa
    Ministerio de Inclusión Económica | Ministerio de Economía
    Universidad de Cuenca | Universidad Católica de Cuenca | Universidad del Azuay | Universidad de Loja
    Universidad Nacional de Educación | Universidad Nacional de Loja | Universidad Nacional de Chimborazo
    Fundación Amaru | Fundación Andina | Fundación Amigos | Fundación Integrar
    Fundación Mujeres del Cañar | Fundación Mujeres del Azuay | Fundación Jóvenes del Cañar
    Fundación Salud Rural | Fundación Salud Urbana | Fundación Agua Rural
    Fundación Nuevo Amanecer | Fundación Nuevo Horizonte
    EMOV EP | EMAC EP | EDEC EP | ETAPA EP | EMAPAL EP
    GIZ | GIB | GIS | UIM | OEA | UNICEF | UNESCO
    AME | AMA | AMEC
    Corporación Fase II | Corporación Fase III | Corporación Fase 2 | Corporación Fase 21
    Junta de Riego 1 | Junta de Riego 2 | Junta de Riego 12
    Banco Mundial | Visión Mundial | Banco Interamericano de Desarrollo | Banco de Desarrollo del Ecuador
    Agencia Francesa de Desarrollo | Agencia Española de Desarrollo | Agencia Danesa de Desarrollo
    Agencia francesa CADVID | Agencia francesa AFD | Agencia CAVI
    Korea International Cooperation Agency | Japan International Cooperation Agency
    United States Agency for International Development | Agencia Española de Cooperación Internacional
    Freedom House | Freedom Network | Opportunity House
    Fondos Valencia | Fondos Venecia | Ayuntamiento de Valencia
    Cooperativa CREA | Cooperativa JEP | Cooperativa CACPE
    Acción Social Municipal | Acción Social Parroquial
    Consejo Consultivo de Género | Consejo Consultivo de Jóvenes
    Asociación de Ganaderos | Asociación de Artesanos | Asociación de Panaderos
    Red de Mujeres | Red de Jóvenes | Red de Ciudades
    Sector privado | Sector público
    Cámara de Comercio de Cuenca | Cámara de Industrias de Cuenca | Cámara de Comercio de Azogues
    Parroquia San Miguel | Parroquia San Francisco
    Fundación Alemana | Fundación Alemania Unida
    Médicos del Mundo | Médicos sin Fronteras | Veterinarios sin Fronteras | Ingenieros sin Fronteras
    Plan Internacional | Alianza Internacional | Amnistía Internacional
    Save the Children | SOS Children
"""
"""Organizations in each line that are all different."""
