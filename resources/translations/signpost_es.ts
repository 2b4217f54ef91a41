<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddedBySite</name>
    <message>
        <source>Added by this place</source>
        <translation type="unfinished">Añadido por este lugar</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>More help</source>
        <translation type="unfinished">Más ayuda</translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Text, colors, languages</source>
        <translation type="unfinished">Texto, colores, idiomas</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation type="unfinished">Texto y colores</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Tamaño del texto</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Colores</translation>
    </message>
    <message>
        <source>More space between letters</source>
        <translation type="unfinished">Más espacio entre letras</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">Alto contraste</translation>
    </message>
</context>
<context>
    <name>BreadcrumbBar</name>
    <message>
        <source>Way back</source>
        <translation type="unfinished">Camino de vuelta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Atrás</translation>
    </message>
    <message>
        <source>Find on page</source>
        <translation type="unfinished">Buscar en la página</translation>
    </message>
    <message>
        <source>My list: {count}</source>
        <translation type="unfinished">Mi lista: {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}, no results</source>
        <translation type="unfinished">{name}, sin resultados</translation>
    </message>
</context>
<context>
    <name>ContentsRow</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished">Usted está aquí</translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the counties</source>
        <translation type="unfinished">Mapa de los condados</translation>
    </message>
</context>
<context>
    <name>CountyPart</name>
    <message>
        <source>Change county</source>
        <translation type="unfinished">Cambiar de condado</translation>
    </message>
    <message>
        <source>Choose county</source>
        <translation type="unfinished">Elegir un condado</translation>
    </message>
    <message>
        <source>Looking in one county?</source>
        <translation type="unfinished">¿Busca en un condado?</translation>
    </message>
    <message>
        <source>What you choose is forgotten when you leave.</source>
        <translation type="unfinished">Lo que elige se olvida cuando sale.</translation>
    </message>
    <message>
        <source>What is there comes first.</source>
        <translation type="unfinished">Lo que hay allí aparece primero.</translation>
    </message>
    <message>
        <source>{place} is in this county, so what is there comes first.</source>
        <translation type="unfinished">{place} está en este condado, así que lo que hay allí aparece primero.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished">Filtros</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">Todo</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>No results</source>
        <translation type="unfinished">Sin resultados</translation>
    </message>
    <message>
        <source>Show {results}</source>
        <translation type="unfinished">Mostrar {results}</translation>
    </message>
    <message>
        <source>Choose any. The number is how many there are: for a county, only what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Qué</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation type="unfinished">Tipo de ayuda</translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished">Condado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Horario</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Para quién es</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Idioma</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Costo</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished">Cómo comunicarse</translation>
    </message>
    <message>
        <source>Chosen filters</source>
        <translation type="unfinished">Filtros elegidos</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished">Quitar todos</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished">Buscar en esta página</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished">{at} de {all}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished">No está en esta página</translation>
    </message>
</context>
<context>
    <name>InterpreterLine</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Pida un intérprete</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished">elegido</translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished">Salir</translation>
    </message>
</context>
<context>
    <name>LeaveNote</name>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished">Para salir de inmediato</translation>
    </message>
    <message>
        <source>To leave at once:</source>
        <translation type="unfinished">Para salir de inmediato:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Pruébelo</translation>
    </message>
    <message>
        <source>Try it: how Leave works</source>
        <translation type="unfinished">Pruébelo: cómo funciona Salir</translation>
    </message>
    <message>
        <source>Leave, top right.</source>
        <translation type="unfinished">Salir, arriba a la derecha.</translation>
    </message>
    <message>
        <source>Leave, top right, or Shift three times.</source>
        <translation type="unfinished">Salir, arriba a la derecha, o Shift tres veces.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text {percent} %</source>
        <translation type="unfinished">Texto {percent} %</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>With a screen reader: Down reads on, Up goes back. Ctrl+Down goes to the next heading. Left and Right read letter by letter.</source>
        <translation type="unfinished">Con un lector de pantalla: Abajo sigue leyendo, Arriba retrocede. Ctrl+Abajo va al siguiente título. Izquierda y Derecha leen letra por letra.</translation>
    </message>
    <message>
        <source>Tab goes to links and buttons. F6 goes to the next part of the window. Esc clears the search. Alt+Left goes back. Shift three times leaves.</source>
        <translation type="unfinished">Tab va a enlaces y botones. F6 va a la siguiente parte de la ventana. Esc borra la búsqueda. Alt+Izquierda vuelve atrás. Mayús tres veces sale.</translation>
    </message>
    <message>
        <source>Every page is still here. Look in the sections below.</source>
        <translation type="unfinished">Todas las páginas siguen aquí. Busque en las secciones de abajo.</translation>
    </message>
    <message>
        <source>The search does not work</source>
        <translation type="unfinished">La búsqueda no funciona</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished">Preparando</translation>
    </message>
    <message>
        <source>The search opens in a moment.</source>
        <translation type="unfinished">La búsqueda se abre en un momento.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">Qué sale</translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation type="unfinished">Qué sale: {words}</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimir</translation>
    </message>
    <message>
        <source>Paper can be found. The printer or its computer may keep a copy of what it prints.</source>
        <translation type="unfinished">Alguien puede encontrar el papel. La impresora o su computadora pueden guardar una copia de lo que imprimen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">Qué sale</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished">Qué imprimir</translation>
    </message>
    <message>
        <source>Canceling.</source>
        <translation type="unfinished">Cancelando.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages with you.</source>
        <translation type="unfinished">Enviado a la impresora. Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was printed.</source>
        <translation type="unfinished">Cancelado. No se imprimió nada.</translation>
    </message>
    <message>
        <source>Sending to the printer. This may take a minute.</source>
        <translation type="unfinished">Enviando a la impresora. Puede tardar un minuto.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">Resultados</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished">Fila {number}</translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>Search for what I typed</source>
        <translation type="unfinished">Buscar lo que escribí</translation>
    </message>
    <message>
        <source>Searched for: {words}.</source>
        <translation type="unfinished">Se buscó: {words}.</translation>
    </message>
    <message>
        <source>Nothing with these filters. Take one off to see more.</source>
        <translation type="unfinished">Nada con estos filtros. Quite uno para ver más.</translation>
    </message>
    <message>
        <source>Nothing here matches well.</source>
        <translation type="unfinished">Nada aquí coincide bien.</translation>
    </message>
    <message>
        <source>Nothing here matches well. A person at {number} can look further.</source>
        <translation type="unfinished">Nada aquí coincide bien. Una persona en el {number} puede buscar más.</translation>
    </message>
    <message>
        <source>Nothing here is known to be open now. Call before you go.</source>
        <translation type="unfinished">No sabemos de nada aquí que esté abierto ahora. Llame antes de ir.</translation>
    </message>
    <message>
        <source>We do not know which places take pets. Ask when you call.</source>
        <translation type="unfinished">No sabemos qué lugares aceptan mascotas. Pregunte cuando llame.</translation>
    </message>
    <message>
        <source>{old} is now {now}.</source>
        <translation type="unfinished">{old} ahora es {now}.</translation>
    </message>
    <message>
        <source>{old} has closed. For the same help: {now}.</source>
        <translation type="unfinished">{old} cerró. Para la misma ayuda: {now}.</translation>
    </message>
    <message>
        <source>{old} has stopped. It may not be for good. For the same help: {now}.</source>
        <translation type="unfinished">{old} dejó de funcionar. Puede que no sea para siempre. Para la misma ayuda: {now}.</translation>
    </message>
    <message>
        <source>We know of no {old}. For the same help: {now}.</source>
        <translation type="unfinished">No sabemos de {old}. Para la misma ayuda: {now}.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">Resultados</translation>
    </message>
    <message>
        <source>More that has one of your words ({number})</source>
        <translation type="unfinished">Más que tiene una de sus palabras ({number})</translation>
    </message>
    <message>
        <source>Try fewer words or the name of a town.</source>
        <translation type="unfinished">Pruebe con menos palabras o con el nombre de un pueblo.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished">No se encontró nada</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Teclas</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation type="unfinished">Ocultar teclas</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished">Letras árabes</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished">Números</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation type="unfinished">Letras con acentos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Entrar</translation>
    </message>
    <message>
        <source>Enter: show the results</source>
        <translation type="unfinished">Entrar: mostrar los resultados</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished">Letras</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation type="unfinished">Borrar una letra</translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished">espacio</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Borrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Ocultar</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation type="unfinished">Ocultar las teclas</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished">Buscar</translation>
    </message>
    <message>
        <source>Search, for example: food near {place}</source>
        <translation type="unfinished">Buscar, por ejemplo: comida cerca de {place}</translation>
    </message>
    <message>
        <source>Search: food near {place}</source>
        <translation type="unfinished">Buscar: comida cerca de {place}</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished">Qué puede hacer</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished">Otros números</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation type="unfinished">Más sobre {name}</translation>
    </message>
    <message>
        <source>{none}. Try {name}</source>
        <translation type="unfinished">{none}. Pruebe con {name}</translation>
    </message>
    <message>
        <source>Ask for {name}.</source>
        <translation type="unfinished">Pida hablar con {name}.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horario</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Teléfono</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished">Es bueno saber</translation>
    </message>
</context>
<context>
    <name>ShortlistRow</name>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished">Añadir a mi lista</translation>
    </message>
    <message>
        <source>Remove from my list</source>
        <translation type="unfinished">Quitar de mi lista</translation>
    </message>
    <message>
        <source>My list is full</source>
        <translation type="unfinished">Mi lista está llena</translation>
    </message>
</context>
<context>
    <name>SourcesLine</name>
    <message>
        <source>See them all</source>
        <translation type="unfinished">Verlas todas</translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading? This goes back to the front page soon.</source>
        <translation type="unfinished">¿Sigue leyendo? Pronto volverá la página principal.</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished">¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished">Seguir leyendo</translation>
    </message>
    <message>
        <source>Press any key to keep reading.</source>
        <translation type="unfinished">Pulse cualquier tecla para seguir leyendo.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and leave</source>
        <translation type="unfinished">Buscar y salir</translation>
    </message>
</context>
<context>
    <name>UrgentStrip</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Números urgentes</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished">Todos los números</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Todos los números urgentes</translation>
    </message>
</context>
<context>
    <name>_Clear</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>_HomeButton</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Página principal</translation>
    </message>
    <message>
        <source>local guide</source>
        <translation type="unfinished">guía local</translation>
    </message>
</context>
<context>
    <name>_Trial</name>
    <message>
        <source>Press Shift slowly, and watch the count.</source>
        <translation type="unfinished">Pulse Shift despacio y mire la cuenta.</translation>
    </message>
    <message>
        <source>If there are real keys, press Shift slowly, and watch the count.</source>
        <translation type="unfinished">Si hay teclas de verdad, pulse Shift despacio y mire la cuenta.</translation>
    </message>
    <message>
        <source>The third press is real: the guide closes. Leave does the same.</source>
        <translation type="unfinished">La tercera vez es de verdad: la guía se cierra. Salir hace lo mismo.</translation>
    </message>
    <message>
        <source>The third press is real: the front page comes. Leave does the same.</source>
        <translation type="unfinished">La tercera vez es de verdad: aparece la página principal. Salir hace lo mismo.</translation>
    </message>
    <message>
        <source>You can come back from the foot of the front page.</source>
        <translation type="unfinished">Puede volver desde el pie de la página principal.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation type="unfinished">{count} de {all}</translation>
    </message>
</context>
<context>
    <name>aside</name>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">Pregunte a una persona qué hay cerca de usted</translation>
    </message>
</context>
<context>
    <name>breadcrumbs</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Página principal</translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished">La página</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation type="unfinished">Condados</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Números urgentes</translation>
    </message>
    <message>
        <source>My list</source>
        <translation type="unfinished">Mi lista</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished">Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished">En esta página</translation>
    </message>
</context>
<context>
    <name>county_help</name>
    <message>
        <source>family shelter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We know no {what} in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {number}.</source>
        <translation type="unfinished">Pregunte al {number}.</translation>
    </message>
</context>
<context>
    <name>county_pages</name>
    <message>
        <source>Choose your county</source>
        <translation type="unfinished">Elija su condado</translation>
    </message>
    <message>
        <source>Look for the town near you. You see what is there for people in its county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near which town? What is nearest then comes first.</source>
        <translation type="unfinished">¿Cerca de qué pueblo? Así lo más cercano sale primero.</translation>
    </message>
    <message>
        <source>{county} County</source>
        <translation type="unfinished">Condado de {county}</translation>
    </message>
</context>
<context>
    <name>door_page</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Todo</translation>
    </message>
</context>
<context>
    <name>filter_page</name>
    <message>
        <source>You typed {place}</source>
        <translation type="unfinished">Escribió {place}</translation>
    </message>
    <message>
        <source>You typed {place}, in {county}</source>
        <translation type="unfinished">Escribió {place}, en {county}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished">Resultados</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>English</source>
        <translation type="unfinished">inglés</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">árabe</translation>
    </message>
    <message>
        <source>ASL</source>
        <translation type="unfinished">lengua de señas (ASL)</translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished">francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">español</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">jemer</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation type="unfinished">lingala</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished">portugués</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished">ruso</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished">somalí</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation type="unfinished">suajili</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished">vietnamita</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished">chino</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished">amárico</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished">persa</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation type="unfinished">kinyarwanda</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished">hmong</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation type="unfinished">criollo haitiano</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished">coreano</translation>
    </message>
    <message>
        <source>Navajo</source>
        <translation type="unfinished">navajo</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished">polaco</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished">tigriña</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation type="unfinished">tagalo</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished">ucraniano</translation>
    </message>
    <message>
        <source>Young people</source>
        <translation type="unfinished">Jóvenes</translation>
    </message>
    <message>
        <source>Adults, any gender</source>
        <translation type="unfinished">Adultos de cualquier género</translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished">Mujeres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished">Hombres</translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished">Familias</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation type="unfinished">Adultos mayores</translation>
    </message>
    <message>
        <source>LGBTQ people</source>
        <translation type="unfinished">Personas LGBTQ</translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation type="unfinished">Inmigrantes</translation>
    </message>
    <message>
        <source>Tribal communities</source>
        <translation type="unfinished">Comunidades tribales</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished">Veteranos</translation>
    </message>
    <message>
        <source>People with a disability</source>
        <translation type="unfinished">Personas con discapacidad</translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation type="unfinished">Amigos y familia</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished">Personal</translation>
    </message>
    <message>
        <source>Ask first: not said</source>
        <translation type="unfinished">Pregunte primero: no lo dice</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratis</translation>
    </message>
    <message>
        <source>By income, or a small fee</source>
        <translation type="unfinished">Según los ingresos, o una tarifa baja</translation>
    </message>
    <message>
        <source>Has a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Mensaje de texto</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">Chat</translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation type="unfinished">Ir en persona</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY o retransmisión</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Abierto ahora</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">De día y de noche</translation>
    </message>
    <message>
        <source>Ask first: hours not known</source>
        <translation type="unfinished">Pregunte primero: no se sabe el horario</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished">Guías</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">Lugares</translation>
    </message>
    <message>
        <source>Call to ask whether they are open</source>
        <translation type="unfinished">Llame para preguntar si están abiertos</translation>
    </message>
    <message>
        <source>Ask whether they help you</source>
        <translation type="unfinished">Pregunte si le ayudan</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation type="unfinished">Pregunte cuánto cuesta</translation>
    </message>
    <message>
        <source>None of the places that fit best is known to be open now.</source>
        <translation type="unfinished">No se sabe de ninguno de los lugares más adecuados que esté abierto ahora.</translation>
    </message>
    <message>
        <source>The places that fit best do not say whom they help.</source>
        <translation type="unfinished">Los lugares más adecuados no dicen a quién ayudan.</translation>
    </message>
    <message>
        <source>The places that fit best do not say what they cost.</source>
        <translation type="unfinished">Los lugares más adecuados no dicen cuánto cuestan.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished">Filtros</translation>
    </message>
</context>
<context>
    <name>front_page</name>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished">¿Qué busca?</translation>
    </message>
    <message>
        <source>Places and numbers across {state}. Works without internet.</source>
        <translation type="unfinished">Lugares y números de todo {state}. Funciona sin internet.</translation>
    </message>
    <message>
        <source>Languages: ask for an interpreter</source>
        <translation type="unfinished">Idiomas: pida un intérprete</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished">Más idiomas</translation>
    </message>
    <message>
        <source>Help by county</source>
        <translation type="unfinished">Ayuda por condado</translation>
    </message>
    <message>
        <source>Places near you come first.</source>
        <translation type="unfinished">Los lugares cercanos salen primero.</translation>
    </message>
    <message>
        <source>Print the urgent numbers</source>
        <translation type="unfinished">Imprimir los números urgentes</translation>
    </message>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Cómo funciona Salir</translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished">Sobre esta guía</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished">Privacidad</translation>
    </message>
    <message>
        <source>Content of {day}</source>
        <translation type="unfinished">Contenido del {day}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratis</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished">Pregunte a una persona</translation>
    </message>
    <message>
        <source>Or open a section</source>
        <translation type="unfinished">O abra una sección</translation>
    </message>
    <message>
        <source>For staff: {fault}</source>
        <translation type="unfinished">Para el personal: {fault}</translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>Notes:</source>
        <translation type="unfinished">Notas:</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>1 result</source>
        <translation type="unfinished">1 resultado</translation>
    </message>
    <message>
        <source>%n results</source>
        <translation type="unfinished">%n resultados</translation>
    </message>
</context>
<context>
    <name>interpreter_page</name>
    <message>
        <source>Use this guide in English</source>
        <translation type="unfinished">Usar esta guía en español</translation>
    </message>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Pida un intérprete</translation>
    </message>
    <message>
        <source>Ask for an interpreter: {language}</source>
        <translation type="unfinished">Pida un intérprete: {language}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Or call one of these. Say “{language} interpreter”.</source>
        <translation type="unfinished">O llame a uno de estos. Diga “{language} interpreter”.</translation>
    </message>
    <message>
        <source>Call {number}.</source>
        <translation type="unfinished">Llame al {number}.</translation>
    </message>
    <message>
        <source>Press {key}.</source>
        <translation type="unfinished">Presione {key}.</translation>
    </message>
    <message>
        <source>Say “{language}”.</source>
        <translation type="unfinished">Diga “{language}”.</translation>
    </message>
    <message>
        <source>Say the name of your language in English.</source>
        <translation type="unfinished">Diga el nombre de su idioma en inglés.</translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished">Gratis, de día y de noche.</translation>
    </message>
    <message>
        <source>They speak {language}.</source>
        <translation type="unfinished">Hablan {language}.</translation>
    </message>
    <message>
        <source>Ask for an interpreter. We don&apos;t know if they have one.</source>
        <translation type="unfinished">Pida un intérprete. No sabemos si tienen uno.</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Todos los números urgentes</translation>
    </message>
    <message>
        <source>More lines. Some have interpreters.</source>
        <translation type="unfinished">Más líneas. Algunas tienen intérpretes.</translation>
    </message>
    <message>
        <source>You can ask for an interpreter on the phone. You do not have to use a person who came with you.</source>
        <translation type="unfinished">Puede pedir un intérprete por teléfono. No tiene que usar a la persona que vino con usted.</translation>
    </message>
    <message>
        <source>Show this to a person</source>
        <translation type="unfinished">Muestre esto a una persona</translation>
    </message>
</context>
<context>
    <name>leave_page</name>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Cómo funciona Salir</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Pruébelo</translation>
    </message>
    <message>
        <source>What Leave does not hide</source>
        <translation type="unfinished">Qué no oculta Salir</translation>
    </message>
    <message>
        <source>Leave ends your visit at once.</source>
        <translation type="unfinished">Salir termina su visita de inmediato.</translation>
    </message>
    <message>
        <source>The guide closes. It does not save what you typed or read.</source>
        <translation type="unfinished">La guía se cierra. No guarda lo que escribió o leyó.</translation>
    </message>
    <message>
        <source>The front page comes, with nothing filled in. Back does not bring back what you typed or read.</source>
        <translation type="unfinished">Aparece la página principal, sin nada escrito. Atrás no trae de vuelta lo que escribió o leyó.</translation>
    </message>
    <message>
        <source>Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.</source>
        <translation type="unfinished">Puede que su lector de pantalla no diga nada después de salir. Espere un minuto, o vaya a otra ventana y vuelva.</translation>
    </message>
    <message>
        <source>Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.</source>
        <translation type="unfinished">Pulse Salir, arriba a la derecha. Está en cada página. Basta una vez, con el dedo o el ratón.</translation>
    </message>
    <message>
        <source>With real keys: press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">Con teclas de verdad: pulse Shift tres veces en {seconds} segundos, y ninguna otra tecla.</translation>
    </message>
    <message>
        <source>Or press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">O pulse Shift tres veces en {seconds} segundos, y ninguna otra tecla.</translation>
    </message>
    <message>
        <source>What a person near you saw before you left.</source>
        <translation type="unfinished">Lo que vio una persona cercana antes de que usted saliera.</translation>
    </message>
    <message>
        <source>The screen, from cameras and from spying programs on this computer.</source>
        <translation type="unfinished">La pantalla, de las cámaras y de los programas espía de esta computadora.</translation>
    </message>
    <message>
        <source>What you did in a web browser, or in any other program.</source>
        <translation type="unfinished">Lo que hizo en un navegador web o en cualquier otro programa.</translation>
    </message>
    <message>
        <source>That this guide was opened, and about when you left.</source>
        <translation type="unfinished">Que esta guía se abrió, y más o menos cuándo salió usted.</translation>
    </message>
</context>
<context>
    <name>list_page</name>
    <message>
        <source>My list</source>
        <translation type="unfinished">Mi lista</translation>
    </message>
    <message>
        <source>To write down. It is gone when you leave. Someone may find what you write: the number alone tells less than a name beside it.</source>
        <translation type="unfinished">Para anotar. Desaparece cuando usted sale. Alguien puede encontrar lo que escriba: el número solo dice menos que con un nombre al lado.</translation>
    </message>
    <message>
        <source>Nothing is on it now.</source>
        <translation type="unfinished">Ahora no hay nada en ella.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished">Imprimir esta lista</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Quitar</translation>
    </message>
    <message>
        <source>Remove {name} from my list</source>
        <translation type="unfinished">Quitar {name} de mi lista</translation>
    </message>
</context>
<context>
    <name>no_library_window</name>
    <message>
        <source>Emergency, call or text</source>
        <translation type="unfinished">Emergencia, llamada o texto</translation>
    </message>
    <message>
        <source>Crisis line, call or text</source>
        <translation type="unfinished">Línea de crisis, llamada o texto</translation>
    </message>
    <message>
        <source>Food, shelter, local help</source>
        <translation type="unfinished">Comida, refugio, ayuda local</translation>
    </message>
    <message>
        <source>The guide cannot open its pages</source>
        <translation type="unfinished">La guía no puede abrir sus páginas</translation>
    </message>
    <message>
        <source>Ask staff to set it up again. Until then, these numbers help:</source>
        <translation type="unfinished">Pida al personal que la instale de nuevo. Mientras tanto, estos números ayudan:</translation>
    </message>
</context>
<context>
    <name>number_cards</name>
    <message>
        <source>In short</source>
        <translation type="unfinished">En breve</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation type="unfinished">Envíe un mensaje de texto</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratis</translation>
    </message>
    <message>
        <source>By text to {number}: {note}</source>
        <translation type="unfinished">Por mensaje de texto al {number}: {note}</translation>
    </message>
</context>
<context>
    <name>page_factory</name>
    <message>
        <source>Down reads on. F1 says the keys.</source>
        <translation type="unfinished">Abajo sigue leyendo. F1 dice las teclas.</translation>
    </message>
</context>
<context>
    <name>page_view</name>
    <message>
        <source>Beside the page</source>
        <translation type="unfinished">Al lado de la página</translation>
    </message>
</context>
<context>
    <name>palm_cards</name>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratis</translation>
    </message>
    <message>
        <source>Day and night, except {words}</source>
        <translation type="unfinished">De día y de noche, excepto {words}</translation>
    </message>
    <message>
        <source>Relay {number}</source>
        <translation type="unfinished">Retransmisión {number}</translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message>
        <source>This computer is not set up to print. Ask staff.</source>
        <translation type="unfinished">Esta computadora no está preparada para imprimir. Pregunte al personal.</translation>
    </message>
    <message>
        <source>This computer cannot print now. Ask staff.</source>
        <translation type="unfinished">Esta computadora no puede imprimir ahora. Pregunte al personal.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Ask staff.</source>
        <translation type="unfinished">Esta computadora no tiene impresora. Pregunte al personal.</translation>
    </message>
    <message>
        <source>The printer is off or not plugged in. Turn it on, then press Print again.</source>
        <translation type="unfinished">La impresora está apagada o desconectada. Enciéndala y pulse Imprimir otra vez.</translation>
    </message>
    <message>
        <source>The printer is stopped. Ask staff to start it.</source>
        <translation type="unfinished">La impresora está detenida. Pida al personal que la inicie.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put some in, then press Print again.</source>
        <translation type="unfinished">La impresora no tiene papel. Ponga papel y pulse Imprimir otra vez.</translation>
    </message>
    <message>
        <source>The printer isn&apos;t accepting jobs right now. Ask staff.</source>
        <translation type="unfinished">La impresora no acepta trabajos ahora. Pregunte al personal.</translation>
    </message>
    <message>
        <source>Printing was interrupted. Look for pages in the printer, then press Print again.</source>
        <translation type="unfinished">La impresión se interrumpió. Busque páginas en la impresora y pulse Imprimir otra vez.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimir</translation>
    </message>
    <message>
        <source>Local numbers, {state}</source>
        <translation type="unfinished">Números locales, {state}</translation>
    </message>
    <message>
        <source>Local information</source>
        <translation type="unfinished">Información local</translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished">Esta página</translation>
    </message>
    <message>
        <source>Ten small cards</source>
        <translation type="unfinished">Diez tarjetas pequeñas</translation>
    </message>
    <message>
        <source>For the desk. Only numbers, no name of a place.</source>
        <translation type="unfinished">Para el mostrador. Solo números, sin el nombre de ningún lugar.</translation>
    </message>
    <message>
        <source>One strip</source>
        <translation type="unfinished">Una tira</translation>
    </message>
    <message>
        <source>For one person. The first number and a few others.</source>
        <translation type="unfinished">Para una persona. El primer número y algunos otros.</translation>
    </message>
    <message>
        <source>Print one strip</source>
        <translation type="unfinished">Imprimir una tira</translation>
    </message>
    <message>
        <source>On a sheet it is in the top left corner, with lines to cut along.</source>
        <translation type="unfinished">En una hoja está en la esquina superior izquierda, con líneas para cortar.</translation>
    </message>
    <message>
        <source>Ten of these on one sheet. The back is blank, so a folded card gives nothing away.</source>
        <translation type="unfinished">Diez en una hoja. El reverso queda en blanco: una tarjeta doblada no revela nada.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation type="unfinished">Página 1 de {count}</translation>
    </message>
    <message>
        <source>All that is on it, without its title.</source>
        <translation type="unfinished">Todo lo que contiene, sin su título.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Interpreters: say the name of your language.</source>
        <translation type="unfinished">Intérpretes: diga el nombre de su idioma.</translation>
    </message>
    <message>
        <source>In {town}.</source>
        <translation type="unfinished">En {town}.</translation>
    </message>
    <message>
        <source>About 1 mile from {town}, from town center to town center.</source>
        <translation type="unfinished">A 1 milla de {town}, más o menos, de centro a centro.</translation>
    </message>
    <message>
        <source>About %n miles from {town}, from town center to town center.</source>
        <translation type="unfinished">A %n millas de {town}, más o menos, de centro a centro.</translation>
    </message>
</context>
<context>
    <name>result_rows</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Sitio web</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation type="unfinished">Pruebe {number}</translation>
    </message>
    <message>
        <source>{name} answers day and night</source>
        <translation type="unfinished">{name} responde de día y de noche</translation>
    </message>
    <message>
        <source>by text</source>
        <translation type="unfinished">por mensaje de texto</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY o retransmisión</translation>
    </message>
</context>
<context>
    <name>results_page</name>
    <message>
        <source>In {place}</source>
        <translation type="unfinished">En {place}</translation>
    </message>
    <message>
        <source>Serves {place}</source>
        <translation type="unfinished">Atiende a {place}</translation>
    </message>
    <message>
        <source>Other help for {place}</source>
        <translation type="unfinished">Otra ayuda para {place}</translation>
    </message>
    <message>
        <source>In other counties</source>
        <translation type="unfinished">En otros condados</translation>
    </message>
</context>
<context>
    <name>service_page</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Sitio web</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimir</translation>
    </message>
    <message>
        <source>Help in these counties</source>
        <translation type="unfinished">Ayuda en estos condados</translation>
    </message>
    <message>
        <source>Help in this county</source>
        <translation type="unfinished">Ayuda en este condado</translation>
    </message>
    <message>
        <source>Something wrong? Tell the staff</source>
        <translation type="unfinished">¿Hay algo mal? Avise al personal</translation>
    </message>
</context>
<context>
    <name>staff_notices</name>
    <message>
        <source>This screen has settings of its own that cannot be used as they are.</source>
        <translation type="unfinished">Esta pantalla tiene ajustes propios que no se pueden usar como están.</translation>
    </message>
    <message>
        <source>Until they are fixed, the strictest settings apply.</source>
        <translation type="unfinished">Hasta que se corrijan, valen los ajustes más estrictos.</translation>
    </message>
    <message>
        <source>Tell the person in charge of this computer:</source>
        <translation type="unfinished">Avise a la persona encargada de esta computadora:</translation>
    </message>
    <message>
        <source>Small cards show other numbers than this site has chosen.</source>
        <translation type="unfinished">Las tarjetas pequeñas muestran otros números que los que este sitio eligió.</translation>
    </message>
    <message>
        <source>How fresh the numbers are</source>
        <translation type="unfinished">Qué tan recientes son los números</translation>
    </message>
    <message>
        <source>{called} of {all}</source>
        <translation type="unfinished">{called} de {all}</translation>
    </message>
    <message>
        <source>Called in the last {days} days</source>
        <translation type="unfinished">Llamados en los últimos {days} días</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation type="unfinished">Nunca llamados</translation>
    </message>
    <message>
        <source>Due for another call</source>
        <translation type="unfinished">Hay que llamar otra vez</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation type="unfinished">Resultaron erróneos</translation>
    </message>
    <message>
        <source>To call first</source>
        <translation type="unfinished">Llamar primero</translation>
    </message>
    <message>
        <source>found wrong {day}</source>
        <translation type="unfinished">resultó erróneo {day}</translation>
    </message>
    <message>
        <source>called {day}</source>
        <translation type="unfinished">llamado {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">todavía no se ha llamado</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>This guide does not print on this computer. Write down what you need.</source>
        <translation type="unfinished">Esta guía no imprime en esta computadora. Anote lo que necesita.</translation>
    </message>
</context>
<context>
    <name>topic_page</name>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished">Esta página está en inglés.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">En esta página</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Siguiente</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished">Imprimir esta página</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished">De dónde viene esto</translation>
    </message>
    <message>
        <source>With a source from {state}</source>
        <translation type="unfinished">Con una fuente de {state}</translation>
    </message>
    <message>
        <source>With sources from elsewhere</source>
        <translation type="unfinished">Con fuentes de otros lugares</translation>
    </message>
</context>
<context>
    <name>urgent_page</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Números urgentes</translation>
    </message>
    <message>
        <source>Print small cards with these numbers</source>
        <translation type="unfinished">Imprimir tarjetas pequeñas con estos números</translation>
    </message>
    <message>
        <source>If you are in danger now, call or text 911.</source>
        <translation type="unfinished">Si está en peligro ahora, llame o mande un mensaje al 911.</translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation type="unfinished">Si está en peligro ahora, llame al 911.</translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation type="unfinished">{way}: {what}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{address} (as of {year})</source>
        <translation type="unfinished">{address} (a fecha de {year})</translation>
    </message>
    <message>
        <source>Address from a page without a date.</source>
        <translation type="unfinished">Dirección de una página sin fecha.</translation>
    </message>
    <message>
        <source>Address of {year}.</source>
        <translation type="unfinished">Dirección de {year}.</translation>
    </message>
    <message>
        <source>Call first.</source>
        <translation type="unfinished">Llame primero.</translation>
    </message>
    <message>
        <source>Ask first.</source>
        <translation type="unfinished">Pregunte primero.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished">lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished">martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished">miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished">jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished">viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished">sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished">domingo</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">De día y de noche</translation>
    </message>
    <message>
        <source>Before you call.</source>
        <translation type="unfinished">Antes de llamar.</translation>
    </message>
    <message>
        <source>Before you give your name, you can ask what they have to report.</source>
        <translation type="unfinished">Antes de dar su nombre, puede preguntar qué tienen que informar.</translation>
    </message>
    <message>
        <source>A call can show on a phone bill or in the phone&apos;s list of calls.</source>
        <translation type="unfinished">Una llamada puede verse en la factura o en la lista de llamadas del teléfono.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished">Todavía sin número</translation>
    </message>
    <message>
        <source>No number of its own</source>
        <translation type="unfinished">Sin número propio</translation>
    </message>
    <message>
        <source>You can call:</source>
        <translation type="unfinished">Puede llamar a:</translation>
    </message>
    <message>
        <source>Hours not known.</source>
        <translation type="unfinished">No se sabe el horario.</translation>
    </message>
    <message>
        <source>Nobody has called to check this yet.</source>
        <translation type="unfinished">Nadie ha llamado todavía para comprobarlo.</translation>
    </message>
    <message>
        <source>Sources and dates</source>
        <translation type="unfinished">Fuentes y fechas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished">Qué hacen</translation>
    </message>
    <message>
        <source>Near here</source>
        <translation type="unfinished">Cerca de aquí</translation>
    </message>
    <message>
        <source>Also for this area</source>
        <translation type="unfinished">También para esta zona</translation>
    </message>
    <message>
        <source>This guide gives no address here, to keep people safe.</source>
        <translation type="unfinished">Esta guía no da la dirección, para proteger a las personas.</translation>
    </message>
    <message>
        <source>Hours not known: ask when you call</source>
        <translation type="unfinished">No se sabe el horario: pregunte al llamar</translation>
    </message>
    <message>
        <source>{days}, {times}</source>
        <translation type="unfinished">{days}, {times}</translation>
    </message>
    <message>
        <source>{time}, {zone}</source>
        <translation type="unfinished">{time}, {zone}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished">Todos los días</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished">{first} a {last}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished">{days} y {last}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished">de día y de noche</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished">de {opens} a {closes}</translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished">mediodía</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished">medianoche</translation>
    </message>
    <message>
        <source>{time} pm</source>
        <translation type="unfinished">{time} p.m.</translation>
    </message>
    <message>
        <source>{time} am</source>
        <translation type="unfinished">{time} a.m.</translation>
    </message>
    <message>
        <source>Should be day and night</source>
        <translation type="unfinished">Debería ser día y noche</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Abierto ahora</translation>
    </message>
    <message>
        <source>Should be open now</source>
        <translation type="unfinished">Debería estar abierto ahora</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">Cerrado</translation>
    </message>
    <message>
        <source>Should be closed now</source>
        <translation type="unfinished">Debería estar cerrado ahora</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished">abre {when}</translation>
    </message>
    <message>
        <source>closes soon, {time}</source>
        <translation type="unfinished">cierra pronto, {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished">cierra: {time}</translation>
    </message>
    <message>
        <source>Call to ask.</source>
        <translation type="unfinished">Llame para preguntar.</translation>
    </message>
    <message>
        <source>Hours from a page without a date.</source>
        <translation type="unfinished">Horario de una página sin fecha.</translation>
    </message>
    <message>
        <source>Hours of {day}.</source>
        <translation type="unfinished">Horario de {day}.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished">{day}, hoy</translation>
    </message>
    <message>
        <source>no set hours</source>
        <translation type="unfinished">sin horario fijo</translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished">cerrado</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">mañana</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished">{day}, {time}</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished">Todo el país</translation>
    </message>
    <message>
        <source>Area not known: ask when you call</source>
        <translation type="unfinished">No se sabe la zona: pregunte al llamar</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation type="unfinished">{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished">{month} de {year}</translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished">enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">diciembre</translation>
    </message>
    <message>
        <source>no date on the page</source>
        <translation type="unfinished">la página no tiene fecha</translation>
    </message>
    <message>
        <source>seen {day}</source>
        <translation type="unfinished">vista: {day}</translation>
    </message>
    <message>
        <source>Called by this place {day}</source>
        <translation type="unfinished">Este lugar llamó: {day}</translation>
    </message>
    <message>
        <source>Changed by this place {day}</source>
        <translation type="unfinished">Cambiado por este lugar: {day}</translation>
    </message>
    <message>
        <source>Called and confirmed {day}</source>
        <translation type="unfinished">Se llamó y se confirmó: {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">todavía no se ha llamado</translation>
    </message>
    <message>
        <source>not all numbers called yet</source>
        <translation type="unfinished">todavía no se ha llamado a todos los números</translation>
    </message>
    <message>
        <source>Number from a page without a date</source>
        <translation type="unfinished">Número de una página sin fecha</translation>
    </message>
    <message>
        <source>Number seen {day} on a public page</source>
        <translation type="unfinished">Número visto en una página pública: {day}</translation>
    </message>
    <message>
        <source>Read on pages without a date</source>
        <translation type="unfinished">Leído en páginas sin fecha</translation>
    </message>
    <message>
        <source>Read on pages dated up to {day}</source>
        <translation type="unfinished">Leído en páginas con fecha hasta: {day}</translation>
    </message>
    <message>
        <source>Read by a lawyer, {day}.</source>
        <translation type="unfinished">Leída por un abogado, {day}.</translation>
    </message>
    <message>
        <source>Read by an immigration lawyer, {day}.</source>
        <translation type="unfinished">Leída por un abogado de inmigración, {day}.</translation>
    </message>
    <message>
        <source>Read by a clinician, {day}.</source>
        <translation type="unfinished">Leída por un profesional de la salud, {day}.</translation>
    </message>
    <message>
        <source>Read by an advocate, {day}.</source>
        <translation type="unfinished">Leída por una persona que defiende a víctimas, {day}.</translation>
    </message>
    <message>
        <source>Read by a survivor, {day}.</source>
        <translation type="unfinished">Leída por una persona sobreviviente, {day}.</translation>
    </message>
    <message>
        <source>Read by a tribal program, {day}.</source>
        <translation type="unfinished">Leída por un programa tribal, {day}.</translation>
    </message>
    <message>
        <source>Next review due {day}.</source>
        <translation type="unfinished">Próxima revisión: {day}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">sin fecha</translation>
    </message>
    <message>
        <source>From 1 source, {day}</source>
        <translation type="unfinished">De 1 fuente, {day}</translation>
    </message>
    <message>
        <source>From 1 source, no date</source>
        <translation type="unfinished">De 1 fuente, sin fecha</translation>
    </message>
    <message>
        <source>From %n sources, newest {day}</source>
        <translation type="unfinished">De %n fuentes, la más reciente: {day}</translation>
    </message>
    <message>
        <source>From %n sources, none with a date</source>
        <translation type="unfinished">De %n fuentes, ninguna con fecha</translation>
    </message>
    <message>
        <source>call to confirm</source>
        <translation type="unfinished">llame para confirmar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished">Llame al</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Mensaje de texto</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation type="unfinished">TTY</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">Chat</translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished">Fax</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Horario</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Costo</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Para quién es</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation type="unfinished">Atiende a</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">Sitio web</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished">A cargo de</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">También se llama</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pets can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ID needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sober only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not be sober</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
