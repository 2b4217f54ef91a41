<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AddedBySite</name>
    <message>
        <source>Added by this place</source>
        <translation type="unfinished">Acrescentado por este lugar</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>More help</source>
        <translation type="unfinished">Mais ajuda</translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Text, colors, languages</source>
        <translation type="unfinished">Texto, cores, idiomas</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation type="unfinished">Texto e cores</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Tamanho do texto</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Cores</translation>
    </message>
    <message>
        <source>More space between letters</source>
        <translation type="unfinished">Mais espaço entre as letras</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Escuro</translation>
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
        <translation type="unfinished">Caminho de volta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Voltar</translation>
    </message>
    <message>
        <source>Find on page</source>
        <translation type="unfinished">Procurar na página</translation>
    </message>
    <message>
        <source>My list: {count}</source>
        <translation type="unfinished">Minha lista: {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}, no results</source>
        <translation type="unfinished">{name}, sem resultados</translation>
    </message>
</context>
<context>
    <name>ContentsRow</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished">Você está aqui</translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the counties</source>
        <translation type="unfinished">Mapa dos condados</translation>
    </message>
</context>
<context>
    <name>CountyPart</name>
    <message>
        <source>Change county</source>
        <translation type="unfinished">Mudar de condado</translation>
    </message>
    <message>
        <source>Choose county</source>
        <translation type="unfinished">Escolher um condado</translation>
    </message>
    <message>
        <source>Looking in one county?</source>
        <translation type="unfinished">Procura em um condado?</translation>
    </message>
    <message>
        <source>What you choose is forgotten when you leave.</source>
        <translation type="unfinished">O que você escolhe é esquecido quando você sai.</translation>
    </message>
    <message>
        <source>What is there comes first.</source>
        <translation type="unfinished">O que há ali aparece primeiro.</translation>
    </message>
    <message>
        <source>{place} is in this county, so what is there comes first.</source>
        <translation type="unfinished">{place} fica neste condado, por isso o que há ali aparece primeiro.</translation>
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
        <translation type="unfinished">Tudo</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>No results</source>
        <translation type="unfinished">Sem resultados</translation>
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
        <translation type="unfinished">O quê</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation type="unfinished">Tipo de ajuda</translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished">Condado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Horário</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Para quem é</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Idioma</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Custo</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished">Como entrar em contato</translation>
    </message>
    <message>
        <source>Chosen filters</source>
        <translation type="unfinished">Filtros escolhidos</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished">Tirar todos</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished">Procurar nesta página</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Próximo</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fechar</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished">{at} de {all}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished">Não está nesta página</translation>
    </message>
</context>
<context>
    <name>InterpreterLine</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Peça um intérprete</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished">escolhido</translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished">Sair</translation>
    </message>
</context>
<context>
    <name>LeaveNote</name>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished">Para sair na hora</translation>
    </message>
    <message>
        <source>To leave at once:</source>
        <translation type="unfinished">Para sair na hora:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Teste</translation>
    </message>
    <message>
        <source>Try it: how Leave works</source>
        <translation type="unfinished">Teste: como funciona Sair</translation>
    </message>
    <message>
        <source>Leave, top right.</source>
        <translation type="unfinished">Sair, no alto à direita.</translation>
    </message>
    <message>
        <source>Leave, top right, or Shift three times.</source>
        <translation type="unfinished">Sair, no alto à direita, ou Shift três vezes.</translation>
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
        <translation type="unfinished">Com um leitor de tela: para baixo continua, para cima volta. Ctrl+para baixo vai ao próximo título. Esquerda e direita leem letra por letra.</translation>
    </message>
    <message>
        <source>Tab goes to links and buttons. F6 goes to the next part of the window. Esc clears the search. Alt+Left goes back. Shift three times leaves.</source>
        <translation type="unfinished">Tab vai aos links e botões. F6 vai à próxima parte da janela. Esc limpa a busca. Alt+Esquerda volta. Shift três vezes sai.</translation>
    </message>
    <message>
        <source>Every page is still here. Look in the sections below.</source>
        <translation type="unfinished">Todas as páginas continuam aqui. Procure nas seções abaixo.</translation>
    </message>
    <message>
        <source>The search does not work</source>
        <translation type="unfinished">A busca não funciona</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished">Preparando</translation>
    </message>
    <message>
        <source>The search opens in a moment.</source>
        <translation type="unfinished">A busca abre em um momento.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">O que sai</translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation type="unfinished">O que sai: {words}</translation>
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
        <translation type="unfinished">Alguém pode encontrar o papel. A impressora ou o computador dela podem guardar uma cópia do que imprimem.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">O que sai</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished">O que imprimir</translation>
    </message>
    <message>
        <source>Canceling.</source>
        <translation type="unfinished">Cancelando.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages with you.</source>
        <translation type="unfinished">Enviado à impressora. Leve todas as páginas.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was printed.</source>
        <translation type="unfinished">Cancelado. Nada foi impresso.</translation>
    </message>
    <message>
        <source>Sending to the printer. This may take a minute.</source>
        <translation type="unfinished">Enviando à impressora. Pode levar um minuto.</translation>
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
        <translation type="unfinished">Linha {number}</translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>Search for what I typed</source>
        <translation type="unfinished">Buscar o que eu escrevi</translation>
    </message>
    <message>
        <source>Searched for: {words}.</source>
        <translation type="unfinished">Busca por: {words}.</translation>
    </message>
    <message>
        <source>Nothing with these filters. Take one off to see more.</source>
        <translation type="unfinished">Nada com estes filtros. Tire um para ver mais.</translation>
    </message>
    <message>
        <source>Nothing here matches well.</source>
        <translation type="unfinished">Nada aqui combina bem.</translation>
    </message>
    <message>
        <source>Nothing here matches well. A person at {number} can look further.</source>
        <translation type="unfinished">Nada aqui combina bem. Uma pessoa no {number} pode procurar mais.</translation>
    </message>
    <message>
        <source>Nothing here is known to be open now. Call before you go.</source>
        <translation type="unfinished">Não sabemos de nada aqui que esteja aberto agora. Ligue antes de ir.</translation>
    </message>
    <message>
        <source>We do not know which places take pets. Ask when you call.</source>
        <translation type="unfinished">Não sabemos que lugares aceitam animais. Pergunte quando ligar.</translation>
    </message>
    <message>
        <source>{old} is now {now}.</source>
        <translation type="unfinished">{old} agora é {now}.</translation>
    </message>
    <message>
        <source>{old} has closed. For the same help: {now}.</source>
        <translation type="unfinished">{old} fechou. Para a mesma ajuda: {now}.</translation>
    </message>
    <message>
        <source>{old} has stopped. It may not be for good. For the same help: {now}.</source>
        <translation type="unfinished">{old} parou. Talvez não seja para sempre. Para a mesma ajuda: {now}.</translation>
    </message>
    <message>
        <source>We know of no {old}. For the same help: {now}.</source>
        <translation type="unfinished">Não conhecemos {old}. Para a mesma ajuda: {now}.</translation>
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
        <translation type="unfinished">Mais que tem uma das suas palavras ({number})</translation>
    </message>
    <message>
        <source>Try fewer words or the name of a town.</source>
        <translation type="unfinished">Tente menos palavras ou o nome de uma cidade.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished">Nada encontrado</translation>
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
        <translation type="unfinished">Esconder teclas</translation>
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
        <translation type="unfinished">Letras com acentos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Entrar</translation>
    </message>
    <message>
        <source>Enter: show the results</source>
        <translation type="unfinished">Entrar: mostrar os resultados</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished">Letras</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation type="unfinished">Apagar uma letra</translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished">espaço</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Limpar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Esconder</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation type="unfinished">Esconder as teclas</translation>
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
        <translation type="unfinished">Buscar, por exemplo: comida perto de {place}</translation>
    </message>
    <message>
        <source>Search: food near {place}</source>
        <translation type="unfinished">Buscar: comida perto de {place}</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished">O que você pode fazer</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished">Outros números</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation type="unfinished">Mais sobre {name}</translation>
    </message>
    <message>
        <source>{none}. Try {name}</source>
        <translation type="unfinished">{none}. Tente {name}</translation>
    </message>
    <message>
        <source>Ask for {name}.</source>
        <translation type="unfinished">Peça para falar com {name}.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horário</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Telefone</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished">Bom saber</translation>
    </message>
</context>
<context>
    <name>ShortlistRow</name>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished">Pôr na minha lista</translation>
    </message>
    <message>
        <source>Remove from my list</source>
        <translation type="unfinished">Tirar da minha lista</translation>
    </message>
    <message>
        <source>My list is full</source>
        <translation type="unfinished">Minha lista está cheia</translation>
    </message>
</context>
<context>
    <name>SourcesLine</name>
    <message>
        <source>See them all</source>
        <translation type="unfinished">Ver todas</translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading? This goes back to the front page soon.</source>
        <translation type="unfinished">Ainda está lendo? A página inicial volta em breve.</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished">Ainda está lendo?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished">Continuar lendo</translation>
    </message>
    <message>
        <source>Press any key to keep reading.</source>
        <translation type="unfinished">Pressione qualquer tecla para continuar lendo.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and leave</source>
        <translation type="unfinished">Buscar e sair</translation>
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
        <translation type="unfinished">Todos os números</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Todos os números urgentes</translation>
    </message>
</context>
<context>
    <name>_Clear</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">Limpar a busca</translation>
    </message>
</context>
<context>
    <name>_HomeButton</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Página inicial</translation>
    </message>
    <message>
        <source>local guide</source>
        <translation type="unfinished">guia local</translation>
    </message>
</context>
<context>
    <name>_Trial</name>
    <message>
        <source>Press Shift slowly, and watch the count.</source>
        <translation type="unfinished">Aperte Shift devagar e veja a contagem.</translation>
    </message>
    <message>
        <source>If there are real keys, press Shift slowly, and watch the count.</source>
        <translation type="unfinished">Se há teclas de verdade, aperte Shift devagar e veja a contagem.</translation>
    </message>
    <message>
        <source>The third press is real: the guide closes. Leave does the same.</source>
        <translation type="unfinished">A terceira vez é de verdade: o guia fecha. Sair faz o mesmo.</translation>
    </message>
    <message>
        <source>The third press is real: the front page comes. Leave does the same.</source>
        <translation type="unfinished">A terceira vez é de verdade: aparece a página inicial. Sair faz o mesmo.</translation>
    </message>
    <message>
        <source>You can come back from the foot of the front page.</source>
        <translation type="unfinished">Você pode voltar pelo pé da página inicial.</translation>
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
        <translation type="unfinished">Pergunte a uma pessoa o que há perto de você</translation>
    </message>
</context>
<context>
    <name>breadcrumbs</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Página inicial</translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished">A página</translation>
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
        <translation type="unfinished">Minha lista</translation>
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
        <translation type="unfinished">Nesta página</translation>
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
        <translation type="unfinished">Pergunte no {number}.</translation>
    </message>
</context>
<context>
    <name>county_pages</name>
    <message>
        <source>Choose your county</source>
        <translation type="unfinished">Escolha seu condado</translation>
    </message>
    <message>
        <source>Look for the town near you. You see what is there for people in its county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near which town? What is nearest then comes first.</source>
        <translation type="unfinished">Perto de que cidade? Assim o mais próximo vem primeiro.</translation>
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
        <translation type="unfinished">Tudo</translation>
    </message>
</context>
<context>
    <name>filter_page</name>
    <message>
        <source>You typed {place}</source>
        <translation type="unfinished">Escreveu {place}</translation>
    </message>
    <message>
        <source>You typed {place}, in {county}</source>
        <translation type="unfinished">Escreveu {place}, em {county}</translation>
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
        <translation type="unfinished">inglês</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">árabe</translation>
    </message>
    <message>
        <source>ASL</source>
        <translation type="unfinished">língua de sinais (ASL)</translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished">francês</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">espanhol</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">khmer</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation type="unfinished">lingala</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished">português</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished">russo</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished">somali</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation type="unfinished">suaíli</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished">vietnamita</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished">chinês</translation>
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
        <translation type="unfinished">quiniaruanda</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished">hmong</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation type="unfinished">crioulo haitiano</translation>
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
        <translation type="unfinished">polonês</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished">tigrínia</translation>
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
        <translation type="unfinished">Jovens</translation>
    </message>
    <message>
        <source>Adults, any gender</source>
        <translation type="unfinished">Adultos de qualquer género</translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished">Mulheres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished">Homens</translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished">Famílias</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation type="unfinished">Pessoas idosas</translation>
    </message>
    <message>
        <source>LGBTQ people</source>
        <translation type="unfinished">Pessoas LGBTQ</translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation type="unfinished">Imigrantes</translation>
    </message>
    <message>
        <source>Tribal communities</source>
        <translation type="unfinished">Comunidades tribais</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished">Veteranos</translation>
    </message>
    <message>
        <source>People with a disability</source>
        <translation type="unfinished">Pessoas com deficiência</translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation type="unfinished">Amigos e família</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished">Equipe</translation>
    </message>
    <message>
        <source>Ask first: not said</source>
        <translation type="unfinished">Pergunte primeiro: não diz</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Grátis</translation>
    </message>
    <message>
        <source>By income, or a small fee</source>
        <translation type="unfinished">Conforme a renda, ou uma taxa pequena</translation>
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
        <translation type="unfinished">Mensagem de texto</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">Chat</translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation type="unfinished">Ir pessoalmente</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY ou retransmissão</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Aberto agora</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">De dia e de noite</translation>
    </message>
    <message>
        <source>Ask first: hours not known</source>
        <translation type="unfinished">Pergunte antes: horário não conhecido</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished">Guias</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">Lugares</translation>
    </message>
    <message>
        <source>Call to ask whether they are open</source>
        <translation type="unfinished">Ligue para perguntar se estão abertos</translation>
    </message>
    <message>
        <source>Ask whether they help you</source>
        <translation type="unfinished">Pergunte se ajudam você</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation type="unfinished">Pergunte quanto custa</translation>
    </message>
    <message>
        <source>None of the places that fit best is known to be open now.</source>
        <translation type="unfinished">Não se sabe se algum dos lugares mais adequados está aberto agora.</translation>
    </message>
    <message>
        <source>The places that fit best do not say whom they help.</source>
        <translation type="unfinished">Os lugares mais adequados não dizem a quem ajudam.</translation>
    </message>
    <message>
        <source>The places that fit best do not say what they cost.</source>
        <translation type="unfinished">Os lugares mais adequados não dizem quanto custam.</translation>
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
        <translation type="unfinished">O que você procura?</translation>
    </message>
    <message>
        <source>Places and numbers across {state}. Works without internet.</source>
        <translation type="unfinished">Lugares e números em todo o {state}. Funciona sem internet.</translation>
    </message>
    <message>
        <source>Languages: ask for an interpreter</source>
        <translation type="unfinished">Idiomas: peça um intérprete</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished">Mais idiomas</translation>
    </message>
    <message>
        <source>Help by county</source>
        <translation type="unfinished">Ajuda por condado</translation>
    </message>
    <message>
        <source>Places near you come first.</source>
        <translation type="unfinished">Os lugares perto de você vêm primeiro.</translation>
    </message>
    <message>
        <source>Print the urgent numbers</source>
        <translation type="unfinished">Imprimir os números urgentes</translation>
    </message>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Como funciona Sair</translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished">Sobre este guia</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished">Privacidade</translation>
    </message>
    <message>
        <source>Content of {day}</source>
        <translation type="unfinished">Conteúdo de {day}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Grátis</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished">Pergunte a uma pessoa</translation>
    </message>
    <message>
        <source>Or open a section</source>
        <translation type="unfinished">Ou abra uma seção</translation>
    </message>
    <message>
        <source>For staff: {fault}</source>
        <translation type="unfinished">Para a equipe: {fault}</translation>
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
        <translation type="unfinished">Usar este guia em português</translation>
    </message>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Peça um intérprete</translation>
    </message>
    <message>
        <source>Ask for an interpreter: {language}</source>
        <translation type="unfinished">Peça um intérprete: {language}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Or call one of these. Say “{language} interpreter”.</source>
        <translation type="unfinished">Ou ligue para um destes. Diga “{language} interpreter”.</translation>
    </message>
    <message>
        <source>Call {number}.</source>
        <translation type="unfinished">Ligue para {number}.</translation>
    </message>
    <message>
        <source>Press {key}.</source>
        <translation type="unfinished">Aperte {key}.</translation>
    </message>
    <message>
        <source>Say “{language}”.</source>
        <translation type="unfinished">Diga “{language}”.</translation>
    </message>
    <message>
        <source>Say the name of your language in English.</source>
        <translation type="unfinished">Diga o nome do seu idioma em inglês.</translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished">Grátis, de dia e de noite.</translation>
    </message>
    <message>
        <source>They speak {language}.</source>
        <translation type="unfinished">Falam {language}.</translation>
    </message>
    <message>
        <source>Ask for an interpreter. We don&apos;t know if they have one.</source>
        <translation type="unfinished">Peça um intérprete. Não sabemos se eles têm um.</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Todos os números urgentes</translation>
    </message>
    <message>
        <source>More lines. Some have interpreters.</source>
        <translation type="unfinished">Mais linhas. Algumas têm intérpretes.</translation>
    </message>
    <message>
        <source>You can ask for an interpreter on the phone. You do not have to use a person who came with you.</source>
        <translation type="unfinished">Você pode pedir um intérprete por telefone. Não precisa usar a pessoa que veio com você.</translation>
    </message>
    <message>
        <source>Show this to a person</source>
        <translation type="unfinished">Mostre isto a uma pessoa</translation>
    </message>
</context>
<context>
    <name>leave_page</name>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Como funciona Sair</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Teste</translation>
    </message>
    <message>
        <source>What Leave does not hide</source>
        <translation type="unfinished">O que Sair não esconde</translation>
    </message>
    <message>
        <source>Leave ends your visit at once.</source>
        <translation type="unfinished">Sair termina sua visita na hora.</translation>
    </message>
    <message>
        <source>The guide closes. It does not save what you typed or read.</source>
        <translation type="unfinished">O guia fecha. Ele não guarda o que você escreveu ou leu.</translation>
    </message>
    <message>
        <source>The front page comes, with nothing filled in. Back does not bring back what you typed or read.</source>
        <translation type="unfinished">Aparece a página inicial, sem nada escrito. Voltar não traz de volta o que você escreveu ou leu.</translation>
    </message>
    <message>
        <source>Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.</source>
        <translation type="unfinished">Seu leitor de tela pode ficar em silêncio depois de sair. Espere um minuto, ou vá a outra janela e volte.</translation>
    </message>
    <message>
        <source>Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.</source>
        <translation type="unfinished">Aperte Sair, no alto à direita. Está em cada página. Uma vez basta, com o dedo ou o mouse.</translation>
    </message>
    <message>
        <source>With real keys: press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">Com teclas de verdade: aperte Shift três vezes em {seconds} segundos, e nenhuma outra tecla.</translation>
    </message>
    <message>
        <source>Or press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">Ou aperte Shift três vezes em {seconds} segundos, e nenhuma outra tecla.</translation>
    </message>
    <message>
        <source>What a person near you saw before you left.</source>
        <translation type="unfinished">O que uma pessoa perto viu antes de você sair.</translation>
    </message>
    <message>
        <source>The screen, from cameras and from spying programs on this computer.</source>
        <translation type="unfinished">A tela, das câmeras e dos programas espiões deste computador.</translation>
    </message>
    <message>
        <source>What you did in a web browser, or in any other program.</source>
        <translation type="unfinished">O que você fez em um navegador ou em qualquer outro programa.</translation>
    </message>
    <message>
        <source>That this guide was opened, and about when you left.</source>
        <translation type="unfinished">Que este guia foi aberto, e mais ou menos quando você saiu.</translation>
    </message>
</context>
<context>
    <name>list_page</name>
    <message>
        <source>My list</source>
        <translation type="unfinished">Minha lista</translation>
    </message>
    <message>
        <source>To write down. It is gone when you leave. Someone may find what you write: the number alone tells less than a name beside it.</source>
        <translation type="unfinished">Para anotar. Some quando você sai. Alguém pode encontrar o que você escreve: só o número diz menos do que com um nome ao lado.</translation>
    </message>
    <message>
        <source>Nothing is on it now.</source>
        <translation type="unfinished">Agora não há nada nela.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished">Imprimir esta lista</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tirar</translation>
    </message>
    <message>
        <source>Remove {name} from my list</source>
        <translation type="unfinished">Tirar {name} da minha lista</translation>
    </message>
</context>
<context>
    <name>no_library_window</name>
    <message>
        <source>Emergency, call or text</source>
        <translation type="unfinished">Emergência, ligação ou texto</translation>
    </message>
    <message>
        <source>Crisis line, call or text</source>
        <translation type="unfinished">Linha de crise, ligação ou texto</translation>
    </message>
    <message>
        <source>Food, shelter, local help</source>
        <translation type="unfinished">Comida, abrigo, ajuda local</translation>
    </message>
    <message>
        <source>The guide cannot open its pages</source>
        <translation type="unfinished">O guia não consegue abrir suas páginas</translation>
    </message>
    <message>
        <source>Ask staff to set it up again. Until then, these numbers help:</source>
        <translation type="unfinished">Peça à equipe que o instale de novo. Até lá, estes números ajudam:</translation>
    </message>
</context>
<context>
    <name>number_cards</name>
    <message>
        <source>In short</source>
        <translation type="unfinished">Em resumo</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation type="unfinished">Envie uma mensagem de texto</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Grátis</translation>
    </message>
    <message>
        <source>By text to {number}: {note}</source>
        <translation type="unfinished">Por mensagem de texto para {number}: {note}</translation>
    </message>
</context>
<context>
    <name>page_factory</name>
    <message>
        <source>Down reads on. F1 says the keys.</source>
        <translation type="unfinished">Para baixo continua a leitura. F1 diz as teclas.</translation>
    </message>
</context>
<context>
    <name>page_view</name>
    <message>
        <source>Beside the page</source>
        <translation type="unfinished">Ao lado da página</translation>
    </message>
</context>
<context>
    <name>palm_cards</name>
    <message>
        <source>Free</source>
        <translation type="unfinished">Grátis</translation>
    </message>
    <message>
        <source>Day and night, except {words}</source>
        <translation type="unfinished">De dia e de noite, exceto {words}</translation>
    </message>
    <message>
        <source>Relay {number}</source>
        <translation type="unfinished">Retransmissão {number}</translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message>
        <source>This computer is not set up to print. Ask staff.</source>
        <translation type="unfinished">Este computador não está pronto para imprimir. Pergunte à equipe.</translation>
    </message>
    <message>
        <source>This computer cannot print now. Ask staff.</source>
        <translation type="unfinished">Este computador não pode imprimir agora. Pergunte à equipe.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Ask staff.</source>
        <translation type="unfinished">Este computador não tem impressora. Pergunte à equipe.</translation>
    </message>
    <message>
        <source>The printer is off or not plugged in. Turn it on, then press Print again.</source>
        <translation type="unfinished">A impressora está desligada ou fora da tomada. Ligue-a e aperte Imprimir de novo.</translation>
    </message>
    <message>
        <source>The printer is stopped. Ask staff to start it.</source>
        <translation type="unfinished">A impressora está parada. Peça à equipe que a inicie.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put some in, then press Print again.</source>
        <translation type="unfinished">A impressora está sem papel. Ponha papel e aperte Imprimir de novo.</translation>
    </message>
    <message>
        <source>The printer isn&apos;t accepting jobs right now. Ask staff.</source>
        <translation type="unfinished">A impressora não aceita trabalhos agora. Peça ajuda à equipe.</translation>
    </message>
    <message>
        <source>Printing was interrupted. Look for pages in the printer, then press Print again.</source>
        <translation type="unfinished">A impressão foi interrompida. Procure páginas na impressora e aperte Imprimir de novo.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimir</translation>
    </message>
    <message>
        <source>Local numbers, {state}</source>
        <translation type="unfinished">Números locais, {state}</translation>
    </message>
    <message>
        <source>Local information</source>
        <translation type="unfinished">Informação local</translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished">Esta página</translation>
    </message>
    <message>
        <source>Ten small cards</source>
        <translation type="unfinished">Dez cartões pequenos</translation>
    </message>
    <message>
        <source>For the desk. Only numbers, no name of a place.</source>
        <translation type="unfinished">Para o balcão. Só números, sem o nome de nenhum lugar.</translation>
    </message>
    <message>
        <source>One strip</source>
        <translation type="unfinished">Uma tira</translation>
    </message>
    <message>
        <source>For one person. The first number and a few others.</source>
        <translation type="unfinished">Para uma pessoa. O primeiro número e alguns outros.</translation>
    </message>
    <message>
        <source>Print one strip</source>
        <translation type="unfinished">Imprimir uma tira</translation>
    </message>
    <message>
        <source>On a sheet it is in the top left corner, with lines to cut along.</source>
        <translation type="unfinished">Em uma folha fica no canto superior esquerdo, com linhas para cortar.</translation>
    </message>
    <message>
        <source>Ten of these on one sheet. The back is blank, so a folded card gives nothing away.</source>
        <translation type="unfinished">Dez em uma folha. O verso fica em branco: um cartão dobrado não revela nada.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation type="unfinished">Página 1 de {count}</translation>
    </message>
    <message>
        <source>All that is on it, without its title.</source>
        <translation type="unfinished">Tudo o que há nela, sem o título.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Interpreters: say the name of your language.</source>
        <translation type="unfinished">Intérpretes: diga o nome do seu idioma.</translation>
    </message>
    <message>
        <source>In {town}.</source>
        <translation type="unfinished">Em {town}.</translation>
    </message>
    <message>
        <source>About 1 mile from {town}, from town center to town center.</source>
        <translation type="unfinished">A cerca de 1 milha de {town}, de centro a centro.</translation>
    </message>
    <message>
        <source>About %n miles from {town}, from town center to town center.</source>
        <translation type="unfinished">A cerca de %n milhas de {town}, de centro a centro.</translation>
    </message>
</context>
<context>
    <name>result_rows</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation type="unfinished">Tente {number}</translation>
    </message>
    <message>
        <source>{name} answers day and night</source>
        <translation type="unfinished">{name} atende dia e noite</translation>
    </message>
    <message>
        <source>by text</source>
        <translation type="unfinished">por mensagem de texto</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY ou retransmissão</translation>
    </message>
</context>
<context>
    <name>results_page</name>
    <message>
        <source>In {place}</source>
        <translation type="unfinished">Em {place}</translation>
    </message>
    <message>
        <source>Serves {place}</source>
        <translation type="unfinished">Atende {place}</translation>
    </message>
    <message>
        <source>Other help for {place}</source>
        <translation type="unfinished">Outra ajuda para {place}</translation>
    </message>
    <message>
        <source>In other counties</source>
        <translation type="unfinished">Em outros condados</translation>
    </message>
</context>
<context>
    <name>service_page</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimir</translation>
    </message>
    <message>
        <source>Help in these counties</source>
        <translation type="unfinished">Ajuda nestes condados</translation>
    </message>
    <message>
        <source>Help in this county</source>
        <translation type="unfinished">Ajuda neste condado</translation>
    </message>
    <message>
        <source>Something wrong? Tell the staff</source>
        <translation type="unfinished">Algo errado? Avise a equipe</translation>
    </message>
</context>
<context>
    <name>staff_notices</name>
    <message>
        <source>This screen has settings of its own that cannot be used as they are.</source>
        <translation type="unfinished">Esta tela tem ajustes próprios que não podem ser usados como estão.</translation>
    </message>
    <message>
        <source>Until they are fixed, the strictest settings apply.</source>
        <translation type="unfinished">Até serem corrigidos, valem os ajustes mais rigorosos.</translation>
    </message>
    <message>
        <source>Tell the person in charge of this computer:</source>
        <translation type="unfinished">Avise a pessoa responsável por este computador:</translation>
    </message>
    <message>
        <source>Small cards show other numbers than this site has chosen.</source>
        <translation type="unfinished">Os cartões pequenos mostram outros números que os escolhidos por este local.</translation>
    </message>
    <message>
        <source>How fresh the numbers are</source>
        <translation type="unfinished">Quão recentes são os números</translation>
    </message>
    <message>
        <source>{called} of {all}</source>
        <translation type="unfinished">{called} de {all}</translation>
    </message>
    <message>
        <source>Called in the last {days} days</source>
        <translation type="unfinished">Chamados nos últimos {days} dias</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation type="unfinished">Nunca chamados</translation>
    </message>
    <message>
        <source>Due for another call</source>
        <translation type="unfinished">Precisam de nova chamada</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation type="unfinished">Achados errados</translation>
    </message>
    <message>
        <source>To call first</source>
        <translation type="unfinished">Chamar primeiro</translation>
    </message>
    <message>
        <source>found wrong {day}</source>
        <translation type="unfinished">achado errado {day}</translation>
    </message>
    <message>
        <source>called {day}</source>
        <translation type="unfinished">chamado {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">ainda ninguém ligou</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>This guide does not print on this computer. Write down what you need.</source>
        <translation type="unfinished">Este guia não imprime neste computador. Anote o que precisar.</translation>
    </message>
</context>
<context>
    <name>topic_page</name>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished">Esta página está em inglês.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">Nesta página</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Próximo</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished">Imprimir esta página</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished">De onde isto vem</translation>
    </message>
    <message>
        <source>With a source from {state}</source>
        <translation type="unfinished">Com uma fonte de {state}</translation>
    </message>
    <message>
        <source>With sources from elsewhere</source>
        <translation type="unfinished">Com fontes de outros lugares</translation>
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
        <translation type="unfinished">Imprimir cartões pequenos com estes números</translation>
    </message>
    <message>
        <source>If you are in danger now, call or text 911.</source>
        <translation type="unfinished">Se está em perigo agora, ligue ou mande mensagem para 911.</translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation type="unfinished">Se está em perigo agora, ligue para 911.</translation>
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
        <translation type="unfinished">{address} (em {year})</translation>
    </message>
    <message>
        <source>Address from a page without a date.</source>
        <translation type="unfinished">Endereço de uma página sem data.</translation>
    </message>
    <message>
        <source>Address of {year}.</source>
        <translation type="unfinished">Endereço de {year}.</translation>
    </message>
    <message>
        <source>Call first.</source>
        <translation type="unfinished">Ligue antes.</translation>
    </message>
    <message>
        <source>Ask first.</source>
        <translation type="unfinished">Pergunte antes.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished">segunda-feira</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished">terça-feira</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished">quarta-feira</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished">quinta-feira</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished">sexta-feira</translation>
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
        <translation type="unfinished">De dia e de noite</translation>
    </message>
    <message>
        <source>Before you call.</source>
        <translation type="unfinished">Antes de ligar.</translation>
    </message>
    <message>
        <source>Before you give your name, you can ask what they have to report.</source>
        <translation type="unfinished">Antes de dizer seu nome, você pode perguntar o que eles têm de comunicar.</translation>
    </message>
    <message>
        <source>A call can show on a phone bill or in the phone&apos;s list of calls.</source>
        <translation type="unfinished">Uma ligação pode aparecer na conta ou na lista de chamadas do telefone.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished">Ainda sem número</translation>
    </message>
    <message>
        <source>No number of its own</source>
        <translation type="unfinished">Sem número próprio</translation>
    </message>
    <message>
        <source>You can call:</source>
        <translation type="unfinished">Você pode ligar para:</translation>
    </message>
    <message>
        <source>Hours not known.</source>
        <translation type="unfinished">Horário não conhecido.</translation>
    </message>
    <message>
        <source>Nobody has called to check this yet.</source>
        <translation type="unfinished">Ninguém ligou ainda para conferir isto.</translation>
    </message>
    <message>
        <source>Sources and dates</source>
        <translation type="unfinished">Fontes e datas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished">O que fazem</translation>
    </message>
    <message>
        <source>Near here</source>
        <translation type="unfinished">Perto daqui</translation>
    </message>
    <message>
        <source>Also for this area</source>
        <translation type="unfinished">Também para esta região</translation>
    </message>
    <message>
        <source>This guide gives no address here, to keep people safe.</source>
        <translation type="unfinished">Este guia não dá o endereço, para proteger as pessoas.</translation>
    </message>
    <message>
        <source>Hours not known: ask when you call</source>
        <translation type="unfinished">Horário não conhecido: pergunte ao ligar</translation>
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
        <translation type="unfinished">Todos os dias</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished">{first} a {last}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished">{days} e {last}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished">de dia e de noite</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished">{opens} a {closes}</translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished">meio-dia</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished">meia-noite</translation>
    </message>
    <message>
        <source>{time} pm</source>
        <translation type="unfinished">{hour}:{minute}</translation>
    </message>
    <message>
        <source>{time} am</source>
        <translation type="unfinished">{hour}:{minute}</translation>
    </message>
    <message>
        <source>Should be day and night</source>
        <translation type="unfinished">Deve ser dia e noite</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Aberto agora</translation>
    </message>
    <message>
        <source>Should be open now</source>
        <translation type="unfinished">Deve estar aberto agora</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">Fechado</translation>
    </message>
    <message>
        <source>Should be closed now</source>
        <translation type="unfinished">Deve estar fechado agora</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished">abre {when}</translation>
    </message>
    <message>
        <source>closes soon, {time}</source>
        <translation type="unfinished">fecha em breve, {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished">fecha: {time}</translation>
    </message>
    <message>
        <source>Call to ask.</source>
        <translation type="unfinished">Ligue para perguntar.</translation>
    </message>
    <message>
        <source>Hours from a page without a date.</source>
        <translation type="unfinished">Horário de uma página sem data.</translation>
    </message>
    <message>
        <source>Hours of {day}.</source>
        <translation type="unfinished">Horário de {day}.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished">{day}, hoje</translation>
    </message>
    <message>
        <source>no set hours</source>
        <translation type="unfinished">sem horário fixo</translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished">fechado</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">amanhã</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished">{day}, {time}</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished">Todo o país</translation>
    </message>
    <message>
        <source>Area not known: ask when you call</source>
        <translation type="unfinished">Região não conhecida: pergunte ao ligar</translation>
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
        <translation type="unfinished">janeiro</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">fevereiro</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">março</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">maio</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">junho</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">julho</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">setembro</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">outubro</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">novembro</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">dezembro</translation>
    </message>
    <message>
        <source>no date on the page</source>
        <translation type="unfinished">a página não tem data</translation>
    </message>
    <message>
        <source>seen {day}</source>
        <translation type="unfinished">vista: {day}</translation>
    </message>
    <message>
        <source>Called by this place {day}</source>
        <translation type="unfinished">Este lugar ligou: {day}</translation>
    </message>
    <message>
        <source>Changed by this place {day}</source>
        <translation type="unfinished">Mudado por este lugar: {day}</translation>
    </message>
    <message>
        <source>Called and confirmed {day}</source>
        <translation type="unfinished">Ligação feita e confirmada: {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">ainda ninguém ligou</translation>
    </message>
    <message>
        <source>not all numbers called yet</source>
        <translation type="unfinished">ainda não ligaram para todos os números</translation>
    </message>
    <message>
        <source>Number from a page without a date</source>
        <translation type="unfinished">Número de uma página sem data</translation>
    </message>
    <message>
        <source>Number seen {day} on a public page</source>
        <translation type="unfinished">Número visto em uma página pública: {day}</translation>
    </message>
    <message>
        <source>Read on pages without a date</source>
        <translation type="unfinished">Lido em páginas sem data</translation>
    </message>
    <message>
        <source>Read on pages dated up to {day}</source>
        <translation type="unfinished">Lido em páginas com data até: {day}</translation>
    </message>
    <message>
        <source>Read by a lawyer, {day}.</source>
        <translation type="unfinished">Lida por um advogado, {day}.</translation>
    </message>
    <message>
        <source>Read by an immigration lawyer, {day}.</source>
        <translation type="unfinished">Lida por um advogado de imigração, {day}.</translation>
    </message>
    <message>
        <source>Read by a clinician, {day}.</source>
        <translation type="unfinished">Lida por um profissional de saúde, {day}.</translation>
    </message>
    <message>
        <source>Read by an advocate, {day}.</source>
        <translation type="unfinished">Lida por uma pessoa que defende vítimas, {day}.</translation>
    </message>
    <message>
        <source>Read by a survivor, {day}.</source>
        <translation type="unfinished">Lida por uma pessoa sobrevivente, {day}.</translation>
    </message>
    <message>
        <source>Read by a tribal program, {day}.</source>
        <translation type="unfinished">Lida por um programa tribal, {day}.</translation>
    </message>
    <message>
        <source>Next review due {day}.</source>
        <translation type="unfinished">Próxima revisão: {day}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">sem data</translation>
    </message>
    <message>
        <source>From 1 source, {day}</source>
        <translation type="unfinished">De 1 fonte, {day}</translation>
    </message>
    <message>
        <source>From 1 source, no date</source>
        <translation type="unfinished">De 1 fonte, sem data</translation>
    </message>
    <message>
        <source>From %n sources, newest {day}</source>
        <translation type="unfinished">De %n fontes, a mais recente: {day}</translation>
    </message>
    <message>
        <source>From %n sources, none with a date</source>
        <translation type="unfinished">De %n fontes, nenhuma com data</translation>
    </message>
    <message>
        <source>call to confirm</source>
        <translation type="unfinished">ligue para confirmar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished">Ligue para</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Mensagem de texto</translation>
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
        <translation type="unfinished">E-mail</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished">Fax</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Horário</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Custo</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Para quem é</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation type="unfinished">Atende</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Idiomas</translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished">Mantido por</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">Também chamado</translation>
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
