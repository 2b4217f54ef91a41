<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>content</name>
    <message>
        <source>A place to stay</source>
        <translation type="unfinished">Um lugar para ficar</translation>
    </message>
    <message>
        <source>Shelters for tonight, rent help</source>
        <translation type="unfinished">Abrigos para hoje à noite, ajuda com o aluguel</translation>
    </message>
    <message>
        <source>Ask a person about a bed tonight</source>
        <translation type="unfinished">Pergunte a alguém sobre uma cama hoje à noite</translation>
    </message>
    <message>
        <source>Food and money</source>
        <translation type="unfinished">Comida e dinheiro</translation>
    </message>
    <message>
        <source>Food, cash help, benefits, rides</source>
        <translation type="unfinished">Comida, dinheiro, benefícios, transporte</translation>
    </message>
    <message>
        <source>Ask a person about food or money</source>
        <translation type="unfinished">Pergunte a alguém sobre comida ou dinheiro</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished">Saúde</translation>
    </message>
    <message>
        <source>Clinics, costs, counseling, recovery</source>
        <translation type="unfinished">Clínicas, custos, aconselhamento, recuperação</translation>
    </message>
    <message>
        <source>Ask a person about a clinic</source>
        <translation type="unfinished">Pergunte a alguém sobre uma clínica</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished">Segurança</translation>
    </message>
    <message>
        <source>At home, in storms, with other people</source>
        <translation type="unfinished">Em casa, em tempestades, com outras pessoas</translation>
    </message>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">Pergunte a alguém o que há perto de você</translation>
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
        <translation type="unfinished">Ajuda jurídica</translation>
    </message>
    <message>
        <source>Free lawyers, court, papers</source>
        <translation type="unfinished">Advogados gratuitos, tribunal, documentos</translation>
    </message>
    <message>
        <source>Ask a person about a lawyer</source>
        <translation type="unfinished">Pergunte a alguém sobre um advogado</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation type="unfinished">Imigração</translation>
    </message>
    <message>
        <source>Papers, status, lawyers</source>
        <translation type="unfinished">Documentos, status, advogados</translation>
    </message>
    <message>
        <source>Ask a person about free legal help</source>
        <translation type="unfinished">Pergunte a alguém sobre ajuda jurídica gratuita</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation type="unfinished">Adolescentes</translation>
    </message>
    <message>
        <source>School, jobs, someone to talk to</source>
        <translation type="unfinished">Escola, trabalho, alguém com quem falar</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation type="unfinished">Trabalho e escola</translation>
    </message>
    <message>
        <source>Jobs, pay, training, classes</source>
        <translation type="unfinished">Emprego, pagamento, formação, aulas</translation>
    </message>
    <message>
        <source>Ask a person about work or classes</source>
        <translation type="unfinished">Pergunte a alguém sobre trabalho ou aulas</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished">Para a equipe</translation>
    </message>
    <message>
        <source>Shelters, clinics, outreach</source>
        <translation type="unfinished">Abrigos, clínicas, trabalho de rua</translation>
    </message>
    <message>
        <source>Ask a person for other services</source>
        <translation type="unfinished">Pergunte a alguém sobre outros serviços</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Números urgentes</translation>
    </message>
    <message>
        <source>Every line on one page</source>
        <translation type="unfinished">Todas as linhas em uma página</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation type="unfinished">Defensores</translation>
    </message>
    <message>
        <source>Help line</source>
        <translation type="unfinished">Linha de ajuda</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation type="unfinished">Abrigo</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished">Recuperação</translation>
    </message>
    <message>
        <source>Government office</source>
        <translation type="unfinished">Órgão público</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">Atendimento de saúde</translation>
    </message>
    <message>
        <source>Police and prosecutors</source>
        <translation type="unfinished">Polícia e promotores</translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished">Comida</translation>
    </message>
    <message>
        <source>Everyday help</source>
        <translation type="unfinished">Ajuda do dia a dia</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation type="unfinished">Para jovens</translation>
    </message>
    <message>
        <source>Tribal program</source>
        <translation type="unfinished">Programa tribal</translation>
    </message>
    <message>
        <source>For immigrants</source>
        <translation type="unfinished">Para imigrantes</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">Emergência</translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished">Acesso</translation>
    </message>
    <message>
        <source>emergency, call or text</source>
        <translation type="unfinished">emergência, ligue ou mande mensagem</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished">emergência</translation>
    </message>
    <message>
        <source>crisis line, call or text</source>
        <translation type="unfinished">linha de crise, ligue ou mande mensagem</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation type="unfinished">crise</translation>
    </message>
    <message>
        <source>food, shelter, local help</source>
        <translation type="unfinished">comida, abrigo, ajuda local</translation>
    </message>
    <message>
        <source>local help</source>
        <translation type="unfinished">ajuda local</translation>
    </message>
    <message>
        <source>crisis line, from any phone</source>
        <translation type="unfinished">linha de crise, de qualquer telefone</translation>
    </message>
    <message>
        <source>violence at home or from a partner</source>
        <translation type="unfinished">violência em casa ou de um parceiro</translation>
    </message>
    <message>
        <source>at home</source>
        <translation type="unfinished">em casa</translation>
    </message>
    <message>
        <source>sexual violence</source>
        <translation type="unfinished">violência sexual</translation>
    </message>
    <message>
        <source>help line</source>
        <translation type="unfinished">linha de ajuda</translation>
    </message>
    <message>
        <source>someone makes you work or sell sex</source>
        <translation type="unfinished">alguém obriga você a trabalhar ou a vender sexo</translation>
    </message>
    <message>
        <source>a child is being hurt</source>
        <translation type="unfinished">uma criança está sendo machucada</translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished">crianças</translation>
    </message>
    <message>
        <source>poison, or too much medicine</source>
        <translation type="unfinished">veneno ou remédio em excesso</translation>
    </message>
    <message>
        <source>poison</source>
        <translation type="unfinished">veneno</translation>
    </message>
    <message>
        <source>relay for people who are Deaf or hard of hearing</source>
        <translation type="unfinished">retransmissão para pessoas surdas ou com dificuldade para ouvir</translation>
    </message>
    <message>
        <source>relay</source>
        <translation type="unfinished">retransmissão</translation>
    </message>
    <message>
        <source>Shelters</source>
        <translation type="unfinished">Abrigos</translation>
    </message>
    <message>
        <source>Keep or find a home</source>
        <translation type="unfinished">Manter ou encontrar uma casa</translation>
    </message>
    <message>
        <source>Places with food</source>
        <translation type="unfinished">Lugares com comida</translation>
    </message>
    <message>
        <source>Meals for older people</source>
        <translation type="unfinished">Refeições para idosos</translation>
    </message>
    <message>
        <source>Money and benefits</source>
        <translation type="unfinished">Dinheiro e benefícios</translation>
    </message>
    <message>
        <source>Rides, computers and more</source>
        <translation type="unfinished">Transporte, computadores e mais</translation>
    </message>
    <message>
        <source>Someone to call</source>
        <translation type="unfinished">Alguém para ligar</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation type="unfinished">Clínicas</translation>
    </message>
    <message>
        <source>Costs, teeth, getting older</source>
        <translation type="unfinished">Custos, dentes, envelhecer</translation>
    </message>
    <message>
        <source>More about health</source>
        <translation type="unfinished">Mais sobre saúde</translation>
    </message>
    <message>
        <source>More lines to call</source>
        <translation type="unfinished">Mais linhas para ligar</translation>
    </message>
    <message>
        <source>In storms and in the cold</source>
        <translation type="unfinished">Em tempestades e no frio</translation>
    </message>
    <message>
        <source>Free lawyers</source>
        <translation type="unfinished">Advogados gratuitos</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation type="unfinished">Seus direitos</translation>
    </message>
    <message>
        <source>Court, home and papers</source>
        <translation type="unfinished">Tribunal, casa e documentos</translation>
    </message>
    <message>
        <source>Free legal help</source>
        <translation type="unfinished">Ajuda jurídica gratuita</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation type="unfinished">Outra ajuda</translation>
    </message>
    <message>
        <source>Papers and classes</source>
        <translation type="unfinished">Documentos e aulas</translation>
    </message>
    <message>
        <source>A place to stay or drop in</source>
        <translation type="unfinished">Um lugar para ficar ou passar</translation>
    </message>
    <message>
        <source>Other lines and groups</source>
        <translation type="unfinished">Outras linhas e grupos</translation>
    </message>
    <message>
        <source>School, work and food</source>
        <translation type="unfinished">Escola, trabalho e comida</translation>
    </message>
    <message>
        <source>Work and pay</source>
        <translation type="unfinished">Trabalho e pagamento</translation>
    </message>
    <message>
        <source>School and training</source>
        <translation type="unfinished">Escola e formação</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <translation type="unfinished">O que facilita</translation>
    </message>
    <message>
        <source>Guides for staff</source>
        <translation type="unfinished">Guias para a equipe</translation>
    </message>
    <message>
        <source>Lines for staff</source>
        <translation type="unfinished">Linhas para a equipe</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished">Mais para ler</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished">Clínica</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">Trabalho de rua</translation>
    </message>
</context>
</TS>
