"""All pictures: every kind of page once, then other colors, sizes, sites and directions."""

from guide.ui.routes import (
    CARDS,
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    LanguagesRoute,
    LeaveRoute,
    PageRoute,
    PrintRoute,
    SectionRoute,
    SourcesRoute,
    UrgentRoute,
)
from guide.ui.theme.appearance import Appearance
from tools.pictures.actions import (
    asking_at,
    at,
    filtering,
    finding,
    printing,
    tapping,
    too_early,
    typing,
    with_list,
    without_search,
)
from tools.pictures.picture import (
    A_KIOSK,
    PORTRAIT,
    SMALL,
    WITH_A_PRINTER,
    WITH_OWN_LINES,
    WITHOUT_PAPER,
    Picture,
)

DARK = Appearance("dark")
CONTRAST = Appearance("contrast")
TEXT_200 = Appearance(text_percent=200)
TEXT_300 = Appearance(text_percent=300)
TEXT_125 = Appearance(text_percent=125)

TOPIC = PageRoute("safe-place-tonight")
LONG_TOPIC = PageRoute("control-and-threats")
SERVICE = PageRoute("maine-domestic-violence-helpline")
WITHOUT_NUMBER = PageRoute("ag-human-trafficking-work-group")
DAMAGED = "The search index is missing or damaged."

EVERY_KIND = (
    Picture("front-page", at(FrontRoute())),
    Picture("door", at(DoorRoute("a-place-to-stay"))),
    Picture("section", at(SectionRoute("danger"))),
    Picture("topic", at(LONG_TOPIC)),
    Picture("service", at(SERVICE)),
    Picture("service-without-number", at(WITHOUT_NUMBER)),
    Picture("urgent-numbers", at(UrgentRoute())),
    Picture("results", typing("he has my pasport")),
    Picture("results-filtered", filtering("shelter bangor", "Places")),
    Picture("filters", filtering("shelter bangor", "Filters")),
    Picture("nothing-found", typing("zzzzzz")),
    Picture("old-name", typing("downeast community partners")),
    Picture("interpreter", at(LanguagesRoute("pt"))),
    Picture("other-language", typing("me quito el pasaporte")),
    Picture("how-leave-works", at(LeaveRoute())),
    Picture("sources", at(SourcesRoute(TOPIC.page))),
    Picture("counties", at(CountiesRoute())),
    Picture("county", at(CountyRoute("Knox"))),
    Picture("own-list", with_list("bangor-area-homeless-shelter", SERVICE.page)),
    Picture("print-page", at(PrintRoute("safe-place-tonight")), around=WITH_A_PRINTER),
    Picture("print-cards", at(PrintRoute(CARDS)), around=WITH_A_PRINTER),
    Picture("print-failed", printing(PrintRoute("safe-place-tonight"), "Print"), around=WITHOUT_PAPER),
    Picture("find", finding(TOPIC, "call")),
    Picture("idle", asking_at(TOPIC)),
    Picture("own-lines", at(FrontRoute()), around=WITH_OWN_LINES),
    Picture("getting-ready", too_early("food"), has_search=False),
    Picture("no-search", without_search("food", DAMAGED), has_search=False),
)

OTHER_LOOKS = (
    Picture("spaced", at(LONG_TOPIC), appearance=Appearance(is_spaced=True)),
    Picture("dark-results", typing("shelter bangor"), appearance=DARK),
    Picture("dark-counties", at(CountiesRoute()), appearance=DARK),
    Picture("contrast-results", filtering("shelter bangor", "Places"), appearance=CONTRAST),
    Picture("contrast-topic", at(TOPIC), appearance=CONTRAST),
    Picture("contrast-service", at(SERVICE), appearance=CONTRAST),
    Picture("text-200-front", at(FrontRoute()), appearance=TEXT_200),
    Picture("text-200-topic", at(TOPIC), appearance=TEXT_200),
    Picture("text-200-service", at(SERVICE), appearance=TEXT_200),
    Picture("text-300-results", typing("shelter bangor"), appearance=TEXT_300),
)

OTHER_SIZES = (
    Picture("small-front", at(FrontRoute()), size=SMALL),
    Picture("small-results", typing("food near lewiston"), size=SMALL),
    Picture("small-topic", at(TOPIC), size=SMALL),
    Picture("small-service", at(SERVICE), size=SMALL),
    Picture("kiosk-front", at(FrontRoute()), PORTRAIT, TEXT_125, A_KIOSK),
    Picture("kiosk-keys", tapping("help with rent"), PORTRAIT, TEXT_125, A_KIOSK),
    Picture("kiosk-service", at(SERVICE), PORTRAIT, TEXT_125, A_KIOSK),
)

MIRRORED = (
    Picture("mirrored-front", at(FrontRoute()), is_mirrored=True),
    Picture("mirrored-results", typing("shelter bangor"), is_mirrored=True),
    Picture("mirrored-topic", at(TOPIC), is_mirrored=True),
    Picture("mirrored-service", at(SERVICE), is_mirrored=True),
)

PICTURES = (*EVERY_KIND, *OTHER_LOOKS, *OTHER_SIZES, *MIRRORED)
