<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddedBySite</name>
    <message>
        <source>Added by this place</source>
        <translation type="unfinished">Ajouté par ce lieu</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>More help</source>
        <translation type="unfinished">Plus d’aide</translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Text, colors, languages</source>
        <translation type="unfinished">Texte, couleurs, langues</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation type="unfinished">Texte et couleurs</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Langues</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Taille du texte</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Couleurs</translation>
    </message>
    <message>
        <source>More space between letters</source>
        <translation type="unfinished">Plus d&apos;espace entre les lettres</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">Contraste élevé</translation>
    </message>
</context>
<context>
    <name>BreadcrumbBar</name>
    <message>
        <source>Way back</source>
        <translation type="unfinished">Chemin de retour</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Retour</translation>
    </message>
    <message>
        <source>Find on page</source>
        <translation type="unfinished">Chercher dans la page</translation>
    </message>
    <message>
        <source>My list: {count}</source>
        <translation type="unfinished">Ma liste : {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}, no results</source>
        <translation type="unfinished">{name}, aucun résultat</translation>
    </message>
</context>
<context>
    <name>ContentsRow</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished">Vous êtes ici</translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the counties</source>
        <translation type="unfinished">Carte des comtés</translation>
    </message>
</context>
<context>
    <name>CountyPart</name>
    <message>
        <source>Change county</source>
        <translation type="unfinished">Changer de comté</translation>
    </message>
    <message>
        <source>Choose county</source>
        <translation type="unfinished">Choisir un comté</translation>
    </message>
    <message>
        <source>Looking in one county?</source>
        <translation type="unfinished">Vous cherchez dans un comté ?</translation>
    </message>
    <message>
        <source>What you choose is forgotten when you leave.</source>
        <translation type="unfinished">Ce que vous choisissez est oublié quand vous partez.</translation>
    </message>
    <message>
        <source>What is there comes first.</source>
        <translation type="unfinished">Ce qui s’y trouve vient en premier.</translation>
    </message>
    <message>
        <source>{place} is in this county, so what is there comes first.</source>
        <translation type="unfinished">{place} est dans ce comté, donc ce qui s’y trouve vient en premier.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished">Filtres</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">Tout</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>No results</source>
        <translation type="unfinished">Aucun résultat</translation>
    </message>
    <message>
        <source>Show {results}</source>
        <translation type="unfinished">Afficher {results}</translation>
    </message>
    <message>
        <source>Choose any. The number is how many there are: for a county, only what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Quoi</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation type="unfinished">Type d&apos;aide</translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished">Comté</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Horaires</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Pour qui</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Langue</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Coût</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished">Comment les joindre</translation>
    </message>
    <message>
        <source>Chosen filters</source>
        <translation type="unfinished">Filtres choisis</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished">Tout enlever</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished">Chercher dans cette page</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Précédent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished">{at} sur {all}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished">Pas sur cette page</translation>
    </message>
</context>
<context>
    <name>InterpreterLine</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Demandez un interprète</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished">choisi</translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished">Quitter</translation>
    </message>
</context>
<context>
    <name>LeaveNote</name>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished">Pour quitter tout de suite</translation>
    </message>
    <message>
        <source>To leave at once:</source>
        <translation type="unfinished">Pour quitter tout de suite :</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Essayez</translation>
    </message>
    <message>
        <source>Try it: how Leave works</source>
        <translation type="unfinished">Essayez : comment marche Quitter</translation>
    </message>
    <message>
        <source>Leave, top right.</source>
        <translation type="unfinished">Quitter, en haut à droite.</translation>
    </message>
    <message>
        <source>Leave, top right, or Shift three times.</source>
        <translation type="unfinished">Quitter, en haut à droite, ou Shift trois fois.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text {percent} %</source>
        <translation type="unfinished">Texte {percent} %</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>With a screen reader: Down reads on, Up goes back. Ctrl+Down goes to the next heading. Left and Right read letter by letter.</source>
        <translation type="unfinished">Avec un lecteur d&apos;écran : Bas continue, Haut revient. Ctrl+Bas va au titre suivant. Gauche et Droite lisent lettre par lettre.</translation>
    </message>
    <message>
        <source>Tab goes to links and buttons. F6 goes to the next part of the window. Esc clears the search. Alt+Left goes back. Shift three times leaves.</source>
        <translation type="unfinished">Tab va aux liens et aux boutons. F6 va à la partie suivante de la fenêtre. Échap efface la recherche. Alt+Gauche revient en arrière. Maj trois fois quitte.</translation>
    </message>
    <message>
        <source>Every page is still here. Look in the sections below.</source>
        <translation type="unfinished">Toutes les pages sont encore là. Cherchez dans les rubriques ci-dessous.</translation>
    </message>
    <message>
        <source>The search does not work</source>
        <translation type="unfinished">La recherche ne marche pas</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished">Préparation</translation>
    </message>
    <message>
        <source>The search opens in a moment.</source>
        <translation type="unfinished">La recherche s&apos;ouvre dans un instant.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">Ce qui sort</translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation type="unfinished">Ce qui sort : {words}</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimer</translation>
    </message>
    <message>
        <source>Paper can be found. The printer or its computer may keep a copy of what it prints.</source>
        <translation type="unfinished">Quelqu&apos;un peut trouver le papier. L&apos;imprimante ou son ordinateur peut garder une copie de ce qui est imprimé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">Ce qui sort</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished">Quoi imprimer</translation>
    </message>
    <message>
        <source>Canceling.</source>
        <translation type="unfinished">Annulation.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages with you.</source>
        <translation type="unfinished">Envoyé à l&apos;imprimante. Prenez toutes les pages avec vous.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was printed.</source>
        <translation type="unfinished">Annulé. Rien n&apos;a été imprimé.</translation>
    </message>
    <message>
        <source>Sending to the printer. This may take a minute.</source>
        <translation type="unfinished">Envoi à l&apos;imprimante. Cela peut prendre une minute.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">Résultats</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished">Ligne {number}</translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>Search for what I typed</source>
        <translation type="unfinished">Chercher ce que j&apos;ai écrit</translation>
    </message>
    <message>
        <source>Searched for: {words}.</source>
        <translation type="unfinished">Recherche : {words}.</translation>
    </message>
    <message>
        <source>Nothing with these filters. Take one off to see more.</source>
        <translation type="unfinished">Rien avec ces filtres. Enlevez-en un pour voir plus.</translation>
    </message>
    <message>
        <source>Nothing here matches well.</source>
        <translation type="unfinished">Rien ici ne correspond bien.</translation>
    </message>
    <message>
        <source>Nothing here matches well. A person at {number} can look further.</source>
        <translation type="unfinished">Rien ici ne correspond bien. Une personne au {number} peut chercher plus loin.</translation>
    </message>
    <message>
        <source>Nothing here is known to be open now. Call before you go.</source>
        <translation type="unfinished">Rien ici n’est connu comme ouvert maintenant. Appelez avant d’y aller.</translation>
    </message>
    <message>
        <source>We do not know which places take pets. Ask when you call.</source>
        <translation type="unfinished">Nous ne savons pas quels lieux acceptent les animaux. Demandez quand vous appelez.</translation>
    </message>
    <message>
        <source>{old} is now {now}.</source>
        <translation type="unfinished">{old} s&apos;appelle maintenant {now}.</translation>
    </message>
    <message>
        <source>{old} has closed. For the same help: {now}.</source>
        <translation type="unfinished">{old} a fermé. Pour la même aide : {now}.</translation>
    </message>
    <message>
        <source>{old} has stopped. It may not be for good. For the same help: {now}.</source>
        <translation type="unfinished">{old} s&apos;est arrêté. Ce n&apos;est peut-être pas pour toujours. Pour la même aide : {now}.</translation>
    </message>
    <message>
        <source>We know of no {old}. For the same help: {now}.</source>
        <translation type="unfinished">Nous ne connaissons pas {old}. Pour la même aide : {now}.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">Résultats</translation>
    </message>
    <message>
        <source>More that has one of your words ({number})</source>
        <translation type="unfinished">Autres pages avec un de vos mots ({number})</translation>
    </message>
    <message>
        <source>Try fewer words or the name of a town.</source>
        <translation type="unfinished">Essayez moins de mots ou le nom d&apos;une ville.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished">Rien trouvé</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Touches</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation type="unfinished">Cacher les touches</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished">Lettres arabes</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished">Chiffres</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation type="unfinished">Lettres accentuées</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Entrer</translation>
    </message>
    <message>
        <source>Enter: show the results</source>
        <translation type="unfinished">Entrer : afficher les résultats</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished">Lettres</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation type="unfinished">Effacer une lettre</translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished">espace</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Effacer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Cacher</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation type="unfinished">Cacher les touches</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished">Chercher</translation>
    </message>
    <message>
        <source>Search, for example: food near {place}</source>
        <translation type="unfinished">Chercher, par exemple : repas près de {place}</translation>
    </message>
    <message>
        <source>Search: food near {place}</source>
        <translation type="unfinished">Chercher : repas près de {place}</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished">Ce que vous pouvez faire</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished">Autres numéros</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation type="unfinished">Plus sur {name}</translation>
    </message>
    <message>
        <source>{none}. Try {name}</source>
        <translation type="unfinished">{none}. Essayez {name}</translation>
    </message>
    <message>
        <source>Ask for {name}.</source>
        <translation type="unfinished">Demandez {name}.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horaires</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Téléphone</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished">Bon à savoir</translation>
    </message>
</context>
<context>
    <name>ShortlistRow</name>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished">Ajouter à ma liste</translation>
    </message>
    <message>
        <source>Remove from my list</source>
        <translation type="unfinished">Retirer de ma liste</translation>
    </message>
    <message>
        <source>My list is full</source>
        <translation type="unfinished">Ma liste est pleine</translation>
    </message>
</context>
<context>
    <name>SourcesLine</name>
    <message>
        <source>See them all</source>
        <translation type="unfinished">Les voir toutes</translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading? This goes back to the front page soon.</source>
        <translation type="unfinished">Vous lisez encore ? La page d&apos;accueil revient bientôt.</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished">Vous lisez encore ?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished">Continuer à lire</translation>
    </message>
    <message>
        <source>Press any key to keep reading.</source>
        <translation type="unfinished">Appuyez sur une touche pour continuer à lire.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and leave</source>
        <translation type="unfinished">Chercher et quitter</translation>
    </message>
</context>
<context>
    <name>UrgentStrip</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Numéros urgents</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished">Tous les numéros</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Tous les numéros urgents</translation>
    </message>
</context>
<context>
    <name>_Clear</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>_HomeButton</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Page d&apos;accueil</translation>
    </message>
    <message>
        <source>local guide</source>
        <translation type="unfinished">guide local</translation>
    </message>
</context>
<context>
    <name>_Trial</name>
    <message>
        <source>Press Shift slowly, and watch the count.</source>
        <translation type="unfinished">Appuyez lentement sur Shift et regardez le compte.</translation>
    </message>
    <message>
        <source>If there are real keys, press Shift slowly, and watch the count.</source>
        <translation type="unfinished">S&apos;il y a de vraies touches, appuyez lentement sur Shift et regardez le compte.</translation>
    </message>
    <message>
        <source>The third press is real: the guide closes. Leave does the same.</source>
        <translation type="unfinished">La troisième fois est réelle : le guide se ferme. Quitter fait de même.</translation>
    </message>
    <message>
        <source>The third press is real: the front page comes. Leave does the same.</source>
        <translation type="unfinished">La troisième fois est réelle : la page d&apos;accueil vient. Quitter fait de même.</translation>
    </message>
    <message>
        <source>You can come back from the foot of the front page.</source>
        <translation type="unfinished">Vous pouvez revenir depuis le bas de la page d&apos;accueil.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation type="unfinished">{count} sur {all}</translation>
    </message>
</context>
<context>
    <name>aside</name>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">Demandez à une personne ce qu’il y a près de vous</translation>
    </message>
</context>
<context>
    <name>breadcrumbs</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">Page d&apos;accueil</translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished">La page</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation type="unfinished">Comtés</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Numéros urgents</translation>
    </message>
    <message>
        <source>My list</source>
        <translation type="unfinished">Ma liste</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished">Page {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished">Sur cette page</translation>
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
        <translation type="unfinished">Demandez au {number}.</translation>
    </message>
</context>
<context>
    <name>county_pages</name>
    <message>
        <source>Choose your county</source>
        <translation type="unfinished">Choisissez votre comté</translation>
    </message>
    <message>
        <source>Look for the town near you. You see what is there for people in its county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near which town? What is nearest then comes first.</source>
        <translation type="unfinished">Près de quelle ville ? Le plus proche vient alors en premier.</translation>
    </message>
    <message>
        <source>{county} County</source>
        <translation type="unfinished">Comté de {county}</translation>
    </message>
</context>
<context>
    <name>door_page</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Tout</translation>
    </message>
</context>
<context>
    <name>filter_page</name>
    <message>
        <source>You typed {place}</source>
        <translation type="unfinished">Vous avez écrit {place}</translation>
    </message>
    <message>
        <source>You typed {place}, in {county}</source>
        <translation type="unfinished">Vous avez écrit {place}, dans {county}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished">Résultats</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>English</source>
        <translation type="unfinished">anglais</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">arabe</translation>
    </message>
    <message>
        <source>ASL</source>
        <translation type="unfinished">langue des signes (ASL)</translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished">français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">espagnol</translation>
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
        <translation type="unfinished">portugais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished">russe</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished">somali</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation type="unfinished">swahili</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished">vietnamien</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished">chinois</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished">amharique</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished">persan</translation>
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
        <translation type="unfinished">créole haïtien</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished">coréen</translation>
    </message>
    <message>
        <source>Navajo</source>
        <translation type="unfinished">navajo</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished">polonais</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished">tigrigna</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation type="unfinished">tagalog</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished">ukrainien</translation>
    </message>
    <message>
        <source>Young people</source>
        <translation type="unfinished">Jeunes</translation>
    </message>
    <message>
        <source>Adults, any gender</source>
        <translation type="unfinished">Adultes, tous genres</translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished">Femmes</translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished">Hommes</translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished">Familles</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation type="unfinished">Personnes âgées</translation>
    </message>
    <message>
        <source>LGBTQ people</source>
        <translation type="unfinished">Personnes LGBTQ</translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation type="unfinished">Immigrés</translation>
    </message>
    <message>
        <source>Tribal communities</source>
        <translation type="unfinished">Communautés tribales</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished">Anciens combattants</translation>
    </message>
    <message>
        <source>People with a disability</source>
        <translation type="unfinished">Personnes handicapées</translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation type="unfinished">Amis et famille</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished">Personnel</translation>
    </message>
    <message>
        <source>Ask first: not said</source>
        <translation type="unfinished">Demandez d’abord : non précisé</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratuit</translation>
    </message>
    <message>
        <source>By income, or a small fee</source>
        <translation type="unfinished">Selon le revenu, ou peu cher</translation>
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
        <translation type="unfinished">SMS</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">Chat</translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation type="unfinished">Sur place</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY ou relais</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Ouvert maintenant</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">Jour et nuit</translation>
    </message>
    <message>
        <source>Ask first: hours not known</source>
        <translation type="unfinished">Demandez d&apos;abord : horaires inconnus</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished">Guides</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">Lieux</translation>
    </message>
    <message>
        <source>Call to ask whether they are open</source>
        <translation type="unfinished">Appelez pour demander si c’est ouvert</translation>
    </message>
    <message>
        <source>Ask whether they help you</source>
        <translation type="unfinished">Demandez s’ils vous aident</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation type="unfinished">Demandez combien ça coûte</translation>
    </message>
    <message>
        <source>None of the places that fit best is known to be open now.</source>
        <translation type="unfinished">On ne sait d’aucun des lieux les plus adaptés s’il est ouvert maintenant.</translation>
    </message>
    <message>
        <source>The places that fit best do not say whom they help.</source>
        <translation type="unfinished">Les lieux les plus adaptés ne disent pas qui ils aident.</translation>
    </message>
    <message>
        <source>The places that fit best do not say what they cost.</source>
        <translation type="unfinished">Les lieux les plus adaptés ne disent pas combien ils coûtent.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished">Filtres</translation>
    </message>
</context>
<context>
    <name>front_page</name>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished">Que cherchez-vous ?</translation>
    </message>
    <message>
        <source>Places and numbers across {state}. Works without internet.</source>
        <translation type="unfinished">Lieux et numéros dans tout l&apos;État : {state}. Marche sans internet.</translation>
    </message>
    <message>
        <source>Languages: ask for an interpreter</source>
        <translation type="unfinished">Langues : demandez un interprète</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished">Plus de langues</translation>
    </message>
    <message>
        <source>Help by county</source>
        <translation type="unfinished">Aide par comté</translation>
    </message>
    <message>
        <source>Places near you come first.</source>
        <translation type="unfinished">Les lieux proches viennent en premier.</translation>
    </message>
    <message>
        <source>Print the urgent numbers</source>
        <translation type="unfinished">Imprimer les numéros urgents</translation>
    </message>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Comment marche Quitter</translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished">À propos de ce guide</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished">Vie privée</translation>
    </message>
    <message>
        <source>Content of {day}</source>
        <translation type="unfinished">Contenu du {day}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratuit</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished">Demandez à quelqu’un</translation>
    </message>
    <message>
        <source>Or open a section</source>
        <translation type="unfinished">Ou ouvrez une rubrique</translation>
    </message>
    <message>
        <source>For staff: {fault}</source>
        <translation type="unfinished">Pour le personnel : {fault}</translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>Notes:</source>
        <translation type="unfinished">Notes :</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>1 result</source>
        <translation type="unfinished">1 résultat</translation>
    </message>
    <message>
        <source>%n results</source>
        <translation type="unfinished">%n résultats</translation>
    </message>
</context>
<context>
    <name>interpreter_page</name>
    <message>
        <source>Use this guide in English</source>
        <translation type="unfinished">Utiliser ce guide en français</translation>
    </message>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">Demandez un interprète</translation>
    </message>
    <message>
        <source>Ask for an interpreter: {language}</source>
        <translation type="unfinished">Demandez un interprète : {language}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Langues</translation>
    </message>
    <message>
        <source>Or call one of these. Say “{language} interpreter”.</source>
        <translation type="unfinished">Ou appelez un de ces numéros. Dites « {language} interpreter ».</translation>
    </message>
    <message>
        <source>Call {number}.</source>
        <translation type="unfinished">Appelez le {number}.</translation>
    </message>
    <message>
        <source>Press {key}.</source>
        <translation type="unfinished">Appuyez sur {key}.</translation>
    </message>
    <message>
        <source>Say “{language}”.</source>
        <translation type="unfinished">Dites “{language}”.</translation>
    </message>
    <message>
        <source>Say the name of your language in English.</source>
        <translation type="unfinished">Dites le nom de votre langue en anglais.</translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished">Gratuit, jour et nuit.</translation>
    </message>
    <message>
        <source>They speak {language}.</source>
        <translation type="unfinished">On y parle {language}.</translation>
    </message>
    <message>
        <source>Ask for an interpreter. We don&apos;t know if they have one.</source>
        <translation type="unfinished">Demandez un interprète. Nous ne savons pas s’ils en ont un.</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">Tous les numéros urgents</translation>
    </message>
    <message>
        <source>More lines. Some have interpreters.</source>
        <translation type="unfinished">Plus de lignes. Certaines ont des interprètes.</translation>
    </message>
    <message>
        <source>You can ask for an interpreter on the phone. You do not have to use a person who came with you.</source>
        <translation type="unfinished">Vous pouvez demander un interprète au téléphone. Vous n&apos;êtes pas obligé de passer par la personne venue avec vous.</translation>
    </message>
    <message>
        <source>Show this to a person</source>
        <translation type="unfinished">Montrez ceci à une personne</translation>
    </message>
</context>
<context>
    <name>leave_page</name>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">Comment marche Quitter</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">Essayez</translation>
    </message>
    <message>
        <source>What Leave does not hide</source>
        <translation type="unfinished">Ce que Quitter ne cache pas</translation>
    </message>
    <message>
        <source>Leave ends your visit at once.</source>
        <translation type="unfinished">Quitter termine votre visite tout de suite.</translation>
    </message>
    <message>
        <source>The guide closes. It does not save what you typed or read.</source>
        <translation type="unfinished">Le guide se ferme. Il ne garde pas ce que vous avez écrit ou lu.</translation>
    </message>
    <message>
        <source>The front page comes, with nothing filled in. Back does not bring back what you typed or read.</source>
        <translation type="unfinished">La page d&apos;accueil vient, sans rien d&apos;écrit. Retour ne ramène pas ce que vous avez écrit ou lu.</translation>
    </message>
    <message>
        <source>Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.</source>
        <translation type="unfinished">Votre lecteur d&apos;écran peut se taire après avoir quitté. Attendez une minute, ou allez dans une autre fenêtre et revenez.</translation>
    </message>
    <message>
        <source>Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.</source>
        <translation type="unfinished">Appuyez sur Quitter, en haut à droite. Il est sur chaque page. Une fois suffit, avec le doigt ou la souris.</translation>
    </message>
    <message>
        <source>With real keys: press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">Avec de vraies touches : appuyez trois fois sur Shift en {seconds} secondes, et sur aucune autre touche.</translation>
    </message>
    <message>
        <source>Or press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">Ou appuyez trois fois sur Shift en {seconds} secondes, et sur aucune autre touche.</translation>
    </message>
    <message>
        <source>What a person near you saw before you left.</source>
        <translation type="unfinished">Ce qu&apos;une personne proche a vu avant votre départ.</translation>
    </message>
    <message>
        <source>The screen, from cameras and from spying programs on this computer.</source>
        <translation type="unfinished">L&apos;écran, aux caméras et aux logiciels espions de cet ordinateur.</translation>
    </message>
    <message>
        <source>What you did in a web browser, or in any other program.</source>
        <translation type="unfinished">Ce que vous avez fait dans un navigateur web ou dans un autre programme.</translation>
    </message>
    <message>
        <source>That this guide was opened, and about when you left.</source>
        <translation type="unfinished">Que ce guide a été ouvert, et à peu près quand vous êtes parti.</translation>
    </message>
</context>
<context>
    <name>list_page</name>
    <message>
        <source>My list</source>
        <translation type="unfinished">Ma liste</translation>
    </message>
    <message>
        <source>To write down. It is gone when you leave. Someone may find what you write: the number alone tells less than a name beside it.</source>
        <translation type="unfinished">À noter. Elle disparaît quand vous partez. Quelqu&apos;un peut trouver ce que vous écrivez : le numéro seul en dit moins qu&apos;avec un nom à côté.</translation>
    </message>
    <message>
        <source>Nothing is on it now.</source>
        <translation type="unfinished">Elle est vide pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished">Imprimer cette liste</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Retirer</translation>
    </message>
    <message>
        <source>Remove {name} from my list</source>
        <translation type="unfinished">Retirer {name} de ma liste</translation>
    </message>
</context>
<context>
    <name>no_library_window</name>
    <message>
        <source>Emergency, call or text</source>
        <translation type="unfinished">Urgence, appel ou SMS</translation>
    </message>
    <message>
        <source>Crisis line, call or text</source>
        <translation type="unfinished">Ligne de crise, appel ou SMS</translation>
    </message>
    <message>
        <source>Food, shelter, local help</source>
        <translation type="unfinished">Repas, abri, aide locale</translation>
    </message>
    <message>
        <source>The guide cannot open its pages</source>
        <translation type="unfinished">Le guide ne peut pas ouvrir ses pages</translation>
    </message>
    <message>
        <source>Ask staff to set it up again. Until then, these numbers help:</source>
        <translation type="unfinished">Demandez au personnel de le réinstaller. En attendant, ces numéros aident :</translation>
    </message>
</context>
<context>
    <name>number_cards</name>
    <message>
        <source>In short</source>
        <translation type="unfinished">En bref</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation type="unfinished">Envoyez un SMS</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratuit</translation>
    </message>
    <message>
        <source>By text to {number}: {note}</source>
        <translation type="unfinished">Par SMS au {number} : {note}</translation>
    </message>
</context>
<context>
    <name>page_factory</name>
    <message>
        <source>Down reads on. F1 says the keys.</source>
        <translation type="unfinished">Bas continue la lecture. F1 dit les touches.</translation>
    </message>
</context>
<context>
    <name>page_view</name>
    <message>
        <source>Beside the page</source>
        <translation type="unfinished">À côté de la page</translation>
    </message>
</context>
<context>
    <name>palm_cards</name>
    <message>
        <source>Free</source>
        <translation type="unfinished">Gratuit</translation>
    </message>
    <message>
        <source>Day and night, except {words}</source>
        <translation type="unfinished">Jour et nuit, sauf {words}</translation>
    </message>
    <message>
        <source>Relay {number}</source>
        <translation type="unfinished">Relais {number}</translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message>
        <source>This computer is not set up to print. Ask staff.</source>
        <translation type="unfinished">Cet ordinateur n&apos;est pas prêt à imprimer. Demandez au personnel.</translation>
    </message>
    <message>
        <source>This computer cannot print now. Ask staff.</source>
        <translation type="unfinished">Cet ordinateur ne peut pas imprimer maintenant. Demandez au personnel.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Ask staff.</source>
        <translation type="unfinished">Cet ordinateur n&apos;a pas d&apos;imprimante. Demandez au personnel.</translation>
    </message>
    <message>
        <source>The printer is off or not plugged in. Turn it on, then press Print again.</source>
        <translation type="unfinished">L&apos;imprimante est éteinte ou débranchée. Allumez-la, puis appuyez encore sur Imprimer.</translation>
    </message>
    <message>
        <source>The printer is stopped. Ask staff to start it.</source>
        <translation type="unfinished">L&apos;imprimante est arrêtée. Demandez au personnel de la démarrer.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put some in, then press Print again.</source>
        <translation type="unfinished">L&apos;imprimante n&apos;a plus de papier. Mettez-en, puis appuyez encore sur Imprimer.</translation>
    </message>
    <message>
        <source>The printer isn&apos;t accepting jobs right now. Ask staff.</source>
        <translation type="unfinished">L&apos;imprimante n&apos;accepte pas de travaux en ce moment. Demandez au personnel.</translation>
    </message>
    <message>
        <source>Printing was interrupted. Look for pages in the printer, then press Print again.</source>
        <translation type="unfinished">L&apos;impression a été interrompue. Cherchez des pages dans l&apos;imprimante, puis appuyez encore sur Imprimer.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimer</translation>
    </message>
    <message>
        <source>Local numbers, {state}</source>
        <translation type="unfinished">Numéros locaux, {state}</translation>
    </message>
    <message>
        <source>Local information</source>
        <translation type="unfinished">Informations locales</translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished">Cette page</translation>
    </message>
    <message>
        <source>Ten small cards</source>
        <translation type="unfinished">Dix petites cartes</translation>
    </message>
    <message>
        <source>For the desk. Only numbers, no name of a place.</source>
        <translation type="unfinished">Pour l’accueil. Seulement des numéros, sans nom de lieu.</translation>
    </message>
    <message>
        <source>One strip</source>
        <translation type="unfinished">Une bande</translation>
    </message>
    <message>
        <source>For one person. The first number and a few others.</source>
        <translation type="unfinished">Pour une personne. Le premier numéro et quelques autres.</translation>
    </message>
    <message>
        <source>Print one strip</source>
        <translation type="unfinished">Imprimer une bande</translation>
    </message>
    <message>
        <source>On a sheet it is in the top left corner, with lines to cut along.</source>
        <translation type="unfinished">Sur une feuille, elle est en haut à gauche, avec des lignes à découper.</translation>
    </message>
    <message>
        <source>Ten of these on one sheet. The back is blank, so a folded card gives nothing away.</source>
        <translation type="unfinished">Dix sur une feuille. Le dos reste blanc : une carte pliée ne révèle rien.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation type="unfinished">Page 1 sur {count}</translation>
    </message>
    <message>
        <source>All that is on it, without its title.</source>
        <translation type="unfinished">Tout ce qu&apos;elle contient, sans son titre.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Interpreters: say the name of your language.</source>
        <translation type="unfinished">Interprètes : dites le nom de votre langue.</translation>
    </message>
    <message>
        <source>In {town}.</source>
        <translation type="unfinished">À {town}.</translation>
    </message>
    <message>
        <source>About 1 mile from {town}, from town center to town center.</source>
        <translation type="unfinished">À environ 1 mile de {town}, de centre à centre.</translation>
    </message>
    <message>
        <source>About %n miles from {town}, from town center to town center.</source>
        <translation type="unfinished">À environ %n miles de {town}, de centre à centre.</translation>
    </message>
</context>
<context>
    <name>result_rows</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site web</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation type="unfinished">Essayez le {number}</translation>
    </message>
    <message>
        <source>{name} answers day and night</source>
        <translation type="unfinished">{name} répond jour et nuit</translation>
    </message>
    <message>
        <source>by text</source>
        <translation type="unfinished">par SMS</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">TTY ou relais</translation>
    </message>
</context>
<context>
    <name>results_page</name>
    <message>
        <source>In {place}</source>
        <translation type="unfinished">Dans {place}</translation>
    </message>
    <message>
        <source>Serves {place}</source>
        <translation type="unfinished">Sert {place}</translation>
    </message>
    <message>
        <source>Other help for {place}</source>
        <translation type="unfinished">Autre aide pour {place}</translation>
    </message>
    <message>
        <source>In other counties</source>
        <translation type="unfinished">Dans d’autres comtés</translation>
    </message>
</context>
<context>
    <name>service_page</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site web</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Imprimer</translation>
    </message>
    <message>
        <source>Help in these counties</source>
        <translation type="unfinished">Aide dans ces comtés</translation>
    </message>
    <message>
        <source>Help in this county</source>
        <translation type="unfinished">Aide dans ce comté</translation>
    </message>
    <message>
        <source>Something wrong? Tell the staff</source>
        <translation type="unfinished">Une erreur ? Dites-le au personnel</translation>
    </message>
</context>
<context>
    <name>staff_notices</name>
    <message>
        <source>This screen has settings of its own that cannot be used as they are.</source>
        <translation type="unfinished">Cet écran a ses propres réglages, qui ne peuvent pas être utilisés tels quels.</translation>
    </message>
    <message>
        <source>Until they are fixed, the strictest settings apply.</source>
        <translation type="unfinished">Jusqu&apos;à leur correction, les réglages les plus stricts s&apos;appliquent.</translation>
    </message>
    <message>
        <source>Tell the person in charge of this computer:</source>
        <translation type="unfinished">Dites-le à la personne responsable de cet ordinateur :</translation>
    </message>
    <message>
        <source>Small cards show other numbers than this site has chosen.</source>
        <translation type="unfinished">Les petites cartes montrent d’autres numéros que ceux choisis par ce site.</translation>
    </message>
    <message>
        <source>How fresh the numbers are</source>
        <translation type="unfinished">Fraîcheur des numéros</translation>
    </message>
    <message>
        <source>{called} of {all}</source>
        <translation type="unfinished">{called} sur {all}</translation>
    </message>
    <message>
        <source>Called in the last {days} days</source>
        <translation type="unfinished">Appelés ces {days} derniers jours</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation type="unfinished">Jamais appelés</translation>
    </message>
    <message>
        <source>Due for another call</source>
        <translation type="unfinished">À rappeler</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation type="unfinished">Trouvés faux</translation>
    </message>
    <message>
        <source>To call first</source>
        <translation type="unfinished">À appeler d’abord</translation>
    </message>
    <message>
        <source>found wrong {day}</source>
        <translation type="unfinished">trouvé faux {day}</translation>
    </message>
    <message>
        <source>called {day}</source>
        <translation type="unfinished">appelé {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">pas encore appelé</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>This guide does not print on this computer. Write down what you need.</source>
        <translation type="unfinished">Ce guide n&apos;imprime pas sur cet ordinateur. Notez ce dont vous avez besoin.</translation>
    </message>
</context>
<context>
    <name>topic_page</name>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished">Cette page est en anglais.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">Sur cette page</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Suivant</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished">Imprimer cette page</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished">D&apos;où cela vient</translation>
    </message>
    <message>
        <source>With a source from {state}</source>
        <translation type="unfinished">Avec une source de l&apos;État : {state}</translation>
    </message>
    <message>
        <source>With sources from elsewhere</source>
        <translation type="unfinished">Avec des sources d&apos;ailleurs</translation>
    </message>
</context>
<context>
    <name>urgent_page</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">Numéros urgents</translation>
    </message>
    <message>
        <source>Print small cards with these numbers</source>
        <translation type="unfinished">Imprimer de petites cartes avec ces numéros</translation>
    </message>
    <message>
        <source>If you are in danger now, call or text 911.</source>
        <translation type="unfinished">Si vous êtes en danger maintenant, appelez le 911 ou envoyez un SMS.</translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation type="unfinished">Si vous êtes en danger maintenant, appelez le 911.</translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation type="unfinished">{way} : {what}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{address} (as of {year})</source>
        <translation type="unfinished">{address} (en {year})</translation>
    </message>
    <message>
        <source>Address from a page without a date.</source>
        <translation type="unfinished">Adresse d&apos;une page sans date.</translation>
    </message>
    <message>
        <source>Address of {year}.</source>
        <translation type="unfinished">Adresse de {year}.</translation>
    </message>
    <message>
        <source>Call first.</source>
        <translation type="unfinished">Appelez d&apos;abord.</translation>
    </message>
    <message>
        <source>Ask first.</source>
        <translation type="unfinished">Demandez d&apos;abord.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished">lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished">mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished">mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished">jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished">vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished">samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished">dimanche</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">Jour et nuit</translation>
    </message>
    <message>
        <source>Before you call.</source>
        <translation type="unfinished">Avant d&apos;appeler.</translation>
    </message>
    <message>
        <source>Before you give your name, you can ask what they have to report.</source>
        <translation type="unfinished">Avant de donner votre nom, vous pouvez demander ce qu&apos;ils doivent signaler.</translation>
    </message>
    <message>
        <source>A call can show on a phone bill or in the phone&apos;s list of calls.</source>
        <translation type="unfinished">Un appel peut se voir sur la facture ou dans la liste d&apos;appels du téléphone.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished">Pas encore de numéro</translation>
    </message>
    <message>
        <source>No number of its own</source>
        <translation type="unfinished">Pas de numéro propre</translation>
    </message>
    <message>
        <source>You can call:</source>
        <translation type="unfinished">Vous pouvez appeler :</translation>
    </message>
    <message>
        <source>Hours not known.</source>
        <translation type="unfinished">Horaires inconnus.</translation>
    </message>
    <message>
        <source>Nobody has called to check this yet.</source>
        <translation type="unfinished">Personne n&apos;a encore appelé pour vérifier.</translation>
    </message>
    <message>
        <source>Sources and dates</source>
        <translation type="unfinished">Sources et dates</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished">Ce qu&apos;ils font</translation>
    </message>
    <message>
        <source>Near here</source>
        <translation type="unfinished">Près d&apos;ici</translation>
    </message>
    <message>
        <source>Also for this area</source>
        <translation type="unfinished">Aussi pour cette région</translation>
    </message>
    <message>
        <source>This guide gives no address here, to keep people safe.</source>
        <translation type="unfinished">Ce guide ne donne pas l&apos;adresse, pour protéger les personnes.</translation>
    </message>
    <message>
        <source>Hours not known: ask when you call</source>
        <translation type="unfinished">Horaires inconnus : demandez en appelant</translation>
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
        <translation type="unfinished">Tous les jours</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished">{first} à {last}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished">{days} et {last}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished">jour et nuit</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished">{opens} à {closes}</translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished">midi</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished">minuit</translation>
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
        <translation type="unfinished">Devrait être jour et nuit</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">Ouvert maintenant</translation>
    </message>
    <message>
        <source>Should be open now</source>
        <translation type="unfinished">Devrait être ouvert maintenant</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">Fermé</translation>
    </message>
    <message>
        <source>Should be closed now</source>
        <translation type="unfinished">Devrait être fermé maintenant</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished">ouvre {when}</translation>
    </message>
    <message>
        <source>closes soon, {time}</source>
        <translation type="unfinished">ferme bientôt, {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished">ferme : {time}</translation>
    </message>
    <message>
        <source>Call to ask.</source>
        <translation type="unfinished">Appelez pour demander.</translation>
    </message>
    <message>
        <source>Hours from a page without a date.</source>
        <translation type="unfinished">Horaires d&apos;une page sans date.</translation>
    </message>
    <message>
        <source>Hours of {day}.</source>
        <translation type="unfinished">Horaires de {day}.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished">{day}, aujourd&apos;hui</translation>
    </message>
    <message>
        <source>no set hours</source>
        <translation type="unfinished">pas d&apos;horaires fixes</translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished">fermé</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">aujourd&apos;hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">demain</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished">{day}, {time}</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished">Tout le pays</translation>
    </message>
    <message>
        <source>Area not known: ask when you call</source>
        <translation type="unfinished">Région inconnue : demandez en appelant</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation type="unfinished">{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished">{month} {year}</translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished">janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">février</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">août</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">décembre</translation>
    </message>
    <message>
        <source>no date on the page</source>
        <translation type="unfinished">pas de date sur la page</translation>
    </message>
    <message>
        <source>seen {day}</source>
        <translation type="unfinished">vue : {day}</translation>
    </message>
    <message>
        <source>Called by this place {day}</source>
        <translation type="unfinished">Appelé par ce lieu : {day}</translation>
    </message>
    <message>
        <source>Changed by this place {day}</source>
        <translation type="unfinished">Changé par ce lieu : {day}</translation>
    </message>
    <message>
        <source>Called and confirmed {day}</source>
        <translation type="unfinished">Appelé et confirmé : {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">pas encore appelé</translation>
    </message>
    <message>
        <source>not all numbers called yet</source>
        <translation type="unfinished">tous les numéros n&apos;ont pas encore été appelés</translation>
    </message>
    <message>
        <source>Number from a page without a date</source>
        <translation type="unfinished">Numéro d&apos;une page sans date</translation>
    </message>
    <message>
        <source>Number seen {day} on a public page</source>
        <translation type="unfinished">Numéro vu sur une page publique : {day}</translation>
    </message>
    <message>
        <source>Read on pages without a date</source>
        <translation type="unfinished">Lu sur des pages sans date</translation>
    </message>
    <message>
        <source>Read on pages dated up to {day}</source>
        <translation type="unfinished">Lu sur des pages datées jusqu&apos;à : {day}</translation>
    </message>
    <message>
        <source>Read by a lawyer, {day}.</source>
        <translation type="unfinished">Lue par un avocat, {day}.</translation>
    </message>
    <message>
        <source>Read by an immigration lawyer, {day}.</source>
        <translation type="unfinished">Lue par un avocat en immigration, {day}.</translation>
    </message>
    <message>
        <source>Read by a clinician, {day}.</source>
        <translation type="unfinished">Lue par un soignant, {day}.</translation>
    </message>
    <message>
        <source>Read by an advocate, {day}.</source>
        <translation type="unfinished">Lue par une personne qui défend les victimes, {day}.</translation>
    </message>
    <message>
        <source>Read by a survivor, {day}.</source>
        <translation type="unfinished">Lue par une personne survivante, {day}.</translation>
    </message>
    <message>
        <source>Read by a tribal program, {day}.</source>
        <translation type="unfinished">Lue par un programme tribal, {day}.</translation>
    </message>
    <message>
        <source>Next review due {day}.</source>
        <translation type="unfinished">Prochaine relecture : {day}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">sans date</translation>
    </message>
    <message>
        <source>From 1 source, {day}</source>
        <translation type="unfinished">De 1 source, {day}</translation>
    </message>
    <message>
        <source>From 1 source, no date</source>
        <translation type="unfinished">De 1 source, sans date</translation>
    </message>
    <message>
        <source>From %n sources, newest {day}</source>
        <translation type="unfinished">De %n sources, la plus récente : {day}</translation>
    </message>
    <message>
        <source>From %n sources, none with a date</source>
        <translation type="unfinished">De %n sources, aucune datée</translation>
    </message>
    <message>
        <source>call to confirm</source>
        <translation type="unfinished">appelez pour confirmer</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished">Appelez le</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">SMS</translation>
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
        <translation type="unfinished">Horaires</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">Coût</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">Pour qui</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation type="unfinished">Pour</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">Langues</translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">Site web</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished">Géré par</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">Aussi appelé</translation>
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
