<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AddedBySite</name>
    <message>
        <source>Added by this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>More help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Text, colors, languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More space between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreadcrumbBar</name>
    <message>
        <source>Way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My list: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}, no results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsRow</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the counties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyPart</name>
    <message>
        <source>Change county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking in one county?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose is forgotten when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is in this county, so what is there comes first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>No results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {results}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose any. The number is how many there are: for a county, only what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterpreterLine</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveNote</name>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To leave at once:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: how Leave works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave, top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave, top right, or Shift three times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>With a screen reader: Down reads on, Up goes back. Ctrl+Down goes to the next heading. Left and Right read letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes to links and buttons. F6 goes to the next part of the window. Esc clears the search. Alt+Left goes back. Shift three times leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page is still here. Look in the sections below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search opens in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What comes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper can be found. The printer or its computer may keep a copy of what it prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to the printer. This may take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>Search for what I typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing with these filters. Take one off to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches well. A person at {number} can look further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is known to be open now. Call before you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know which places take pets. Ask when you call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} is now {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} has closed. For the same help: {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} has stopped. It may not be for good. For the same help: {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We know of no {old}. For the same help: {now}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More that has one of your words ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words or the name of a town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: show the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, for example: food near {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: food near {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{none}. Try {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortlistRow</name>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My list is full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesLine</name>
    <message>
        <source>See them all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading? This goes back to the front page soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press any key to keep reading.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UrgentStrip</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Clear</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_HomeButton</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Trial</name>
    <message>
        <source>Press Shift slowly, and watch the count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there are real keys, press Shift slowly, and watch the count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third press is real: the guide closes. Leave does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third press is real: the front page comes. Leave does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can come back from the foot of the front page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aside</name>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>breadcrumbs</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>county_pages</name>
    <message>
        <source>Choose your county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the town near you. You see what is there for people in its county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near which town? What is nearest then comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{county} County</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>door_page</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filter_page</name>
    <message>
        <source>You typed {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You typed {place}, in {county}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navajo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults, any gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LGBTQ people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tribal communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with a disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask first: not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By income, or a small fee</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask first: hours not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to ask whether they are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether they help you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the places that fit best is known to be open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places that fit best do not say whom they help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places that fit best do not say what they cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>front_page</name>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places and numbers across {state}. Works without internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages: ask for an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places near you come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help by county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>Notes:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>1 result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>interpreter_page</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an interpreter: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or call one of these. Say “{language} interpreter”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say “{language}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the name of your language in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They speak {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an interpreter. We don&apos;t know if they have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More lines. Some have interpreters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask for an interpreter on the phone. You do not have to use a person who came with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this to a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this guide in English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leave_page</name>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Leave does not hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave ends your visit at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide closes. It does not save what you typed or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front page comes, with nothing filled in. Back does not bring back what you typed or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With real keys: press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a person near you saw before you left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen, from cameras and from spying programs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did in a web browser, or in any other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That this guide was opened, and about when you left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>list_page</name>
    <message>
        <source>My list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To write down. It is gone when you leave. Someone may find what you write: the number alone tells less than a name beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from my list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>no_library_window</name>
    <message>
        <source>Emergency, call or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis line, call or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food, shelter, local help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide cannot open its pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask staff to set it up again. Until then, these numbers help:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>number_cards</name>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By text to {number}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page_factory</name>
    <message>
        <source>Down reads on. F1 says the keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page_view</name>
    <message>
        <source>Beside the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palm_cards</name>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night, except {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message>
        <source>This computer is not set up to print. Ask staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot print now. Ask staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Ask staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is off or not plugged in. Turn it on, then press Print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is stopped. Ask staff to start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has no paper. Put some in, then press Print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer isn&apos;t accepting jobs right now. Ask staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing was interrupted. Look for pages in the printer, then press Print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local numbers, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the desk. Only numbers, no name of a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one person. The first number and a few others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a sheet it is in the top left corner, with lines to cut along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten of these on one sheet. The back is blank, so a folded card gives nothing away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is on it, without its title.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Interpreters: say the name of your language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {town}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 1 mile from {town}, from town center to town center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %n miles from {town}, from town center to town center.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>result_rows</name>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} answers day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results_page</name>
    <message>
        <source>In {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serves {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other help for {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In other counties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service_page</name>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help in these counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help in this county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something wrong? Tell the staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>staff_notices</name>
    <message>
        <source>This screen has settings of its own that cannot be used as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until they are fixed, the strictest settings apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the person in charge of this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small cards show other numbers than this site has chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fresh the numbers are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{called} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called in the last {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for another call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found wrong {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>This guide does not print on this computer. Write down what you need.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>topic_page</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a source from {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sources from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>urgent_page</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print small cards with these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are in danger now, call or text 911.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>call to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you give your name, you can ask what they have to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call can show on a phone bill or in the phone&apos;s list of calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can call:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has called to check this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also for this area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide gives no address here, to keep people safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not known: ask when you call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be closed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes soon, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours from a page without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no set hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area not known: ask when you call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called by this place {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by this place {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called and confirmed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all numbers called yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from a page without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number seen {day} on a public page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on pages without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on pages dated up to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by a lawyer, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by an immigration lawyer, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by a clinician, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by an advocate, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by a survivor, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by a tribal program, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next review due {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 1 source, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 1 source, no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %n sources, newest {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %n sources, none with a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} (as of {year})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address from a page without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
