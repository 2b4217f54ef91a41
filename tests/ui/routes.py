"""One route of every kind."""

from guide.ui.routes import (
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    LanguagesRoute,
    LeaveRoute,
    PageRoute,
    Route,
    SearchRoute,
    SectionRoute,
    ShortlistRoute,
    SourcesRoute,
    UrgentRoute,
)

ROUTES: dict[str, Route] = {
    "front page": FrontRoute(),
    "door": DoorRoute("food-and-money"),
    "section": SectionRoute("danger"),
    "topic": PageRoute("danger-now"),
    "service": PageRoute("maine-211"),
    "service without a number": PageRoute("ag-human-trafficking-work-group"),
    "results": SearchRoute("food"),
    "nothing found": SearchRoute("zz"),
    "urgent numbers": UrgentRoute(),
    "sources of a topic": SourcesRoute("danger-now"),
    "list of one's own": ShortlistRoute(),
    "interpreter": LanguagesRoute("pt"),
    "languages": LanguagesRoute(),
    "counties": CountiesRoute(),
    "how leave works": LeaveRoute(),
    "county": CountyRoute("Penobscot"),
}
