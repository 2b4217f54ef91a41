<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>content</name>
    <message>
        <source>A place to stay</source>
        <translation type="unfinished">Un lugar donde quedarse</translation>
    </message>
    <message>
        <source>Shelters for tonight, rent help</source>
        <translation type="unfinished">Refugios para esta noche, ayuda con el alquiler</translation>
    </message>
    <message>
        <source>Ask a person about a bed tonight</source>
        <translation type="unfinished">Pregunte a una persona por una cama esta noche</translation>
    </message>
    <message>
        <source>Food and money</source>
        <translation type="unfinished">Comida y dinero</translation>
    </message>
    <message>
        <source>Food, cash help, benefits, rides</source>
        <translation type="unfinished">Comida, dinero, beneficios, transporte</translation>
    </message>
    <message>
        <source>Ask a person about food or money</source>
        <translation type="unfinished">Pregunte a una persona por comida o dinero</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished">Salud</translation>
    </message>
    <message>
        <source>Clinics, costs, counseling, recovery</source>
        <translation type="unfinished">Clínicas, costos, consejería, recuperación</translation>
    </message>
    <message>
        <source>Ask a person about a clinic</source>
        <translation type="unfinished">Pregunte a una persona por una clínica</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished">Seguridad</translation>
    </message>
    <message>
        <source>At home, in storms, with other people</source>
        <translation type="unfinished">En casa, en tormentas, con otras personas</translation>
    </message>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">Pregunte a una persona qué hay cerca de usted</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation type="unfinished">Transporte</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished">Bibliotecas</translation>
    </message>
    <message>
        <source>Legal help</source>
        <translation type="unfinished">Ayuda legal</translation>
    </message>
    <message>
        <source>Free lawyers, court, papers</source>
        <translation type="unfinished">Abogados gratis, corte, papeles</translation>
    </message>
    <message>
        <source>Ask a person about a lawyer</source>
        <translation type="unfinished">Pregunte a una persona por un abogado</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation type="unfinished">Inmigración</translation>
    </message>
    <message>
        <source>Papers, status, lawyers</source>
        <translation type="unfinished">Papeles, estatus, abogados</translation>
    </message>
    <message>
        <source>Ask a person about free legal help</source>
        <translation type="unfinished">Pregunte a una persona por ayuda legal gratis</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation type="unfinished">Adolescentes</translation>
    </message>
    <message>
        <source>School, jobs, someone to talk to</source>
        <translation type="unfinished">Escuela, trabajo, alguien con quien hablar</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation type="unfinished">Trabajo y escuela</translation>
    </message>
    <message>
        <source>Jobs, pay, training, classes</source>
        <translation type="unfinished">Empleo, pago, capacitación, clases</translation>
    </message>
    <message>
        <source>Ask a person about work or classes</source>
        <translation type="unfinished">Pregunte a una persona por trabajo o clases</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished">Para el personal</translation>
    </message>
    <message>
        <source>Shelters, clinics, outreach</source>
        <translation type="unfinished">Refugios, clínicas, trabajo de calle</translation>
    </message>
    <message>
        <source>Ask a person for other services</source>
        <translation type="unfinished">Pregunte a una persona por otros servicios</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Números urgentes</translation>
    </message>
    <message>
        <source>Every line on one page</source>
        <translation type="unfinished">Todas las líneas en una página</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation type="unfinished">Defensores</translation>
    </message>
    <message>
        <source>Help line</source>
        <translation type="unfinished">Línea de ayuda</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation type="unfinished">Refugio</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished">Recuperación</translation>
    </message>
    <message>
        <source>Government office</source>
        <translation type="unfinished">Oficina del gobierno</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">Atención médica</translation>
    </message>
    <message>
        <source>Police and prosecutors</source>
        <translation type="unfinished">Policía y fiscales</translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished">Comida</translation>
    </message>
    <message>
        <source>Everyday help</source>
        <translation type="unfinished">Ayuda cotidiana</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation type="unfinished">Para jóvenes</translation>
    </message>
    <message>
        <source>Tribal program</source>
        <translation type="unfinished">Programa tribal</translation>
    </message>
    <message>
        <source>For immigrants</source>
        <translation type="unfinished">Para inmigrantes</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">Emergencia</translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished">Acceso</translation>
    </message>
    <message>
        <source>emergency, call or text</source>
        <translation type="unfinished">emergencia, llame o mande un mensaje</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished">emergencia</translation>
    </message>
    <message>
        <source>crisis line, call or text</source>
        <translation type="unfinished">línea de crisis, llame o mande un mensaje</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation type="unfinished">crisis</translation>
    </message>
    <message>
        <source>food, shelter, local help</source>
        <translation type="unfinished">comida, refugio, ayuda local</translation>
    </message>
    <message>
        <source>local help</source>
        <translation type="unfinished">ayuda local</translation>
    </message>
    <message>
        <source>crisis line, from any phone</source>
        <translation type="unfinished">línea de crisis, desde cualquier teléfono</translation>
    </message>
    <message>
        <source>violence at home or from a partner</source>
        <translation type="unfinished">violencia en casa o de una pareja</translation>
    </message>
    <message>
        <source>at home</source>
        <translation type="unfinished">en casa</translation>
    </message>
    <message>
        <source>sexual violence</source>
        <translation type="unfinished">violencia sexual</translation>
    </message>
    <message>
        <source>help line</source>
        <translation type="unfinished">línea de ayuda</translation>
    </message>
    <message>
        <source>someone makes you work or sell sex</source>
        <translation type="unfinished">alguien le obliga a trabajar o a vender sexo</translation>
    </message>
    <message>
        <source>a child is being hurt</source>
        <translation type="unfinished">alguien lastima a un niño</translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished">niños</translation>
    </message>
    <message>
        <source>poison, or too much medicine</source>
        <translation type="unfinished">veneno o demasiada medicina</translation>
    </message>
    <message>
        <source>poison</source>
        <translation type="unfinished">veneno</translation>
    </message>
    <message>
        <source>relay for people who are Deaf or hard of hearing</source>
        <translation type="unfinished">retransmisión para personas sordas o con dificultades para oír</translation>
    </message>
    <message>
        <source>relay</source>
        <translation type="unfinished">retransmisión</translation>
    </message>
    <message>
        <source>Shelters</source>
        <translation type="unfinished">Refugios</translation>
    </message>
    <message>
        <source>Keep or find a home</source>
        <translation type="unfinished">Conservar o encontrar vivienda</translation>
    </message>
    <message>
        <source>Places with food</source>
        <translation type="unfinished">Lugares con comida</translation>
    </message>
    <message>
        <source>Meals for older people</source>
        <translation type="unfinished">Comidas para personas mayores</translation>
    </message>
    <message>
        <source>Money and benefits</source>
        <translation type="unfinished">Dinero y beneficios</translation>
    </message>
    <message>
        <source>Rides, computers and more</source>
        <translation type="unfinished">Transporte, computadoras y más</translation>
    </message>
    <message>
        <source>Someone to call</source>
        <translation type="unfinished">A quién llamar</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation type="unfinished">Clínicas</translation>
    </message>
    <message>
        <source>Costs, teeth, getting older</source>
        <translation type="unfinished">Costos, dientes, envejecer</translation>
    </message>
    <message>
        <source>More about health</source>
        <translation type="unfinished">Más sobre salud</translation>
    </message>
    <message>
        <source>More lines to call</source>
        <translation type="unfinished">Más líneas para llamar</translation>
    </message>
    <message>
        <source>In storms and in the cold</source>
        <translation type="unfinished">En tormentas y con frío</translation>
    </message>
    <message>
        <source>Free lawyers</source>
        <translation type="unfinished">Abogados gratis</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation type="unfinished">Sus derechos</translation>
    </message>
    <message>
        <source>Court, home and papers</source>
        <translation type="unfinished">Juzgado, vivienda y papeles</translation>
    </message>
    <message>
        <source>Free legal help</source>
        <translation type="unfinished">Ayuda legal gratis</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation type="unfinished">Otra ayuda</translation>
    </message>
    <message>
        <source>Papers and classes</source>
        <translation type="unfinished">Papeles y clases</translation>
    </message>
    <message>
        <source>A place to stay or drop in</source>
        <translation type="unfinished">Un lugar para quedarse o pasar el día</translation>
    </message>
    <message>
        <source>Other lines and groups</source>
        <translation type="unfinished">Otras líneas y grupos</translation>
    </message>
    <message>
        <source>School, work and food</source>
        <translation type="unfinished">Escuela, trabajo y comida</translation>
    </message>
    <message>
        <source>Work and pay</source>
        <translation type="unfinished">Trabajo y pago</translation>
    </message>
    <message>
        <source>School and training</source>
        <translation type="unfinished">Escuela y capacitación</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <translation type="unfinished">Lo que lo hace más fácil</translation>
    </message>
    <message>
        <source>Guides for staff</source>
        <translation type="unfinished">Guías para el personal</translation>
    </message>
    <message>
        <source>Lines for staff</source>
        <translation type="unfinished">Líneas para el personal</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished">Más para leer</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished">Clínica</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">Trabajo de calle</translation>
    </message>
</context>
</TS>
