<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>content</name>
    <message>
        <source>A place to stay</source>
        <translation type="unfinished">Un endroit où loger</translation>
    </message>
    <message>
        <source>Shelters for tonight, rent help</source>
        <translation type="unfinished">Refuges pour cette nuit, aide au loyer</translation>
    </message>
    <message>
        <source>Ask a person about a bed tonight</source>
        <translation type="unfinished">Demandez à quelqu’un un lit pour cette nuit</translation>
    </message>
    <message>
        <source>Food and money</source>
        <translation type="unfinished">Nourriture et argent</translation>
    </message>
    <message>
        <source>Food, cash help, benefits, rides</source>
        <translation type="unfinished">Nourriture, argent, prestations, trajets</translation>
    </message>
    <message>
        <source>Ask a person about food or money</source>
        <translation type="unfinished">Demandez à quelqu’un de la nourriture ou de l’argent</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished">Santé</translation>
    </message>
    <message>
        <source>Clinics, costs, counseling, recovery</source>
        <translation type="unfinished">Cliniques, coûts, soutien, rétablissement</translation>
    </message>
    <message>
        <source>Ask a person about a clinic</source>
        <translation type="unfinished">Demandez à quelqu’un une clinique</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished">Sécurité</translation>
    </message>
    <message>
        <source>At home, in storms, with other people</source>
        <translation type="unfinished">À la maison, en cas de tempête, avec les autres</translation>
    </message>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">Demandez à quelqu’un ce qu’il y a près de vous</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation type="unfinished">Transports</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished">Bibliothèques</translation>
    </message>
    <message>
        <source>Legal help</source>
        <translation type="unfinished">Aide juridique</translation>
    </message>
    <message>
        <source>Free lawyers, court, papers</source>
        <translation type="unfinished">Avocats gratuits, tribunal, papiers</translation>
    </message>
    <message>
        <source>Ask a person about a lawyer</source>
        <translation type="unfinished">Demandez à quelqu’un un avocat</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation type="unfinished">Immigration</translation>
    </message>
    <message>
        <source>Papers, status, lawyers</source>
        <translation type="unfinished">Papiers, statut, avocats</translation>
    </message>
    <message>
        <source>Ask a person about free legal help</source>
        <translation type="unfinished">Demandez à quelqu’un une aide juridique gratuite</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation type="unfinished">Adolescents</translation>
    </message>
    <message>
        <source>School, jobs, someone to talk to</source>
        <translation type="unfinished">École, emploi, quelqu’un à qui parler</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation type="unfinished">Travail et école</translation>
    </message>
    <message>
        <source>Jobs, pay, training, classes</source>
        <translation type="unfinished">Emploi, paie, formation, cours</translation>
    </message>
    <message>
        <source>Ask a person about work or classes</source>
        <translation type="unfinished">Demandez à quelqu’un un emploi ou des cours</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished">Pour le personnel</translation>
    </message>
    <message>
        <source>Shelters, clinics, outreach</source>
        <translation type="unfinished">Refuges, cliniques, maraudes</translation>
    </message>
    <message>
        <source>Ask a person for other services</source>
        <translation type="unfinished">Demandez à quelqu’un d’autres services</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Numéros urgents</translation>
    </message>
    <message>
        <source>Every line on one page</source>
        <translation type="unfinished">Toutes les lignes sur une page</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation type="unfinished">Intervenants</translation>
    </message>
    <message>
        <source>Help line</source>
        <translation type="unfinished">Ligne d’aide</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation type="unfinished">Refuge</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished">Rétablissement</translation>
    </message>
    <message>
        <source>Government office</source>
        <translation type="unfinished">Bureau public</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">Soins de santé</translation>
    </message>
    <message>
        <source>Police and prosecutors</source>
        <translation type="unfinished">Police et procureurs</translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished">Nourriture</translation>
    </message>
    <message>
        <source>Everyday help</source>
        <translation type="unfinished">Aide au quotidien</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation type="unfinished">Pour les jeunes</translation>
    </message>
    <message>
        <source>Tribal program</source>
        <translation type="unfinished">Programme tribal</translation>
    </message>
    <message>
        <source>For immigrants</source>
        <translation type="unfinished">Pour les immigrants</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">Urgence</translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished">Accès</translation>
    </message>
    <message>
        <source>emergency, call or text</source>
        <translation type="unfinished">urgence, appelez ou envoyez un texto</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished">urgence</translation>
    </message>
    <message>
        <source>crisis line, call or text</source>
        <translation type="unfinished">ligne de crise, appelez ou envoyez un texto</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation type="unfinished">crise</translation>
    </message>
    <message>
        <source>food, shelter, local help</source>
        <translation type="unfinished">nourriture, refuge, aide locale</translation>
    </message>
    <message>
        <source>local help</source>
        <translation type="unfinished">aide locale</translation>
    </message>
    <message>
        <source>crisis line, from any phone</source>
        <translation type="unfinished">ligne de crise, de tout téléphone</translation>
    </message>
    <message>
        <source>violence at home or from a partner</source>
        <translation type="unfinished">violence à la maison ou d’un partenaire</translation>
    </message>
    <message>
        <source>at home</source>
        <translation type="unfinished">à la maison</translation>
    </message>
    <message>
        <source>sexual violence</source>
        <translation type="unfinished">violence sexuelle</translation>
    </message>
    <message>
        <source>help line</source>
        <translation type="unfinished">ligne d’aide</translation>
    </message>
    <message>
        <source>someone makes you work or sell sex</source>
        <translation type="unfinished">quelqu’un vous force à travailler ou à vendre du sexe</translation>
    </message>
    <message>
        <source>a child is being hurt</source>
        <translation type="unfinished">on fait du mal à un enfant</translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished">enfants</translation>
    </message>
    <message>
        <source>poison, or too much medicine</source>
        <translation type="unfinished">poison ou trop de médicaments</translation>
    </message>
    <message>
        <source>poison</source>
        <translation type="unfinished">poison</translation>
    </message>
    <message>
        <source>relay for people who are Deaf or hard of hearing</source>
        <translation type="unfinished">relais pour personnes sourdes ou malentendantes</translation>
    </message>
    <message>
        <source>relay</source>
        <translation type="unfinished">relais</translation>
    </message>
    <message>
        <source>Shelters</source>
        <translation type="unfinished">Refuges</translation>
    </message>
    <message>
        <source>Keep or find a home</source>
        <translation type="unfinished">Garder ou trouver un logement</translation>
    </message>
    <message>
        <source>Places with food</source>
        <translation type="unfinished">Lieux avec de la nourriture</translation>
    </message>
    <message>
        <source>Meals for older people</source>
        <translation type="unfinished">Repas pour personnes âgées</translation>
    </message>
    <message>
        <source>Money and benefits</source>
        <translation type="unfinished">Argent et prestations</translation>
    </message>
    <message>
        <source>Rides, computers and more</source>
        <translation type="unfinished">Trajets, ordinateurs et plus</translation>
    </message>
    <message>
        <source>Someone to call</source>
        <translation type="unfinished">Quelqu’un à appeler</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation type="unfinished">Cliniques</translation>
    </message>
    <message>
        <source>Costs, teeth, getting older</source>
        <translation type="unfinished">Coûts, dents, vieillissement</translation>
    </message>
    <message>
        <source>More about health</source>
        <translation type="unfinished">Plus sur la santé</translation>
    </message>
    <message>
        <source>More lines to call</source>
        <translation type="unfinished">D’autres lignes à appeler</translation>
    </message>
    <message>
        <source>In storms and in the cold</source>
        <translation type="unfinished">En cas de tempête et de froid</translation>
    </message>
    <message>
        <source>Free lawyers</source>
        <translation type="unfinished">Avocats gratuits</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation type="unfinished">Vos droits</translation>
    </message>
    <message>
        <source>Court, home and papers</source>
        <translation type="unfinished">Tribunal, logement et papiers</translation>
    </message>
    <message>
        <source>Free legal help</source>
        <translation type="unfinished">Aide juridique gratuite</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation type="unfinished">Autre aide</translation>
    </message>
    <message>
        <source>Papers and classes</source>
        <translation type="unfinished">Papiers et cours</translation>
    </message>
    <message>
        <source>A place to stay or drop in</source>
        <translation type="unfinished">Un lieu où loger ou passer</translation>
    </message>
    <message>
        <source>Other lines and groups</source>
        <translation type="unfinished">Autres lignes et groupes</translation>
    </message>
    <message>
        <source>School, work and food</source>
        <translation type="unfinished">École, travail et nourriture</translation>
    </message>
    <message>
        <source>Work and pay</source>
        <translation type="unfinished">Travail et paie</translation>
    </message>
    <message>
        <source>School and training</source>
        <translation type="unfinished">École et formation</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <translation type="unfinished">Ce qui facilite les choses</translation>
    </message>
    <message>
        <source>Guides for staff</source>
        <translation type="unfinished">Guides pour le personnel</translation>
    </message>
    <message>
        <source>Lines for staff</source>
        <translation type="unfinished">Lignes pour le personnel</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished">À lire aussi</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished">Clinique</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">Maraude</translation>
    </message>
</context>
</TS>
