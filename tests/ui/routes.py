"""One place of every kind."""

from guide.ui.routes import (
    Counties,
    CountyAt,
    DoorAt,
    Front,
    LargeNumberRoute,
    PageRoute,
    Route,
    SearchRoute,
    SectionAt,
    ShortlistRoute,
    SourcesOf,
    Urgent,
)

PLACES: dict[str, Route] = {
    "front page": Front(),
    "door": DoorAt("food-and-money"),
    "section": SectionAt("danger"),
    "topic": PageRoute("danger-now"),
    "service": PageRoute("maine-211"),
    "service without a number": PageRoute("ag-human-trafficking-work-group"),
    "results": SearchRoute("food"),
    "nothing found": SearchRoute("zz"),
    "urgent numbers": Urgent(),
    "number to write down": LargeNumberRoute("maine-211"),
    "sources of a topic": SourcesOf("danger-now"),
    "list of one's own": ShortlistRoute(),
    "counties": Counties(),
    "county": CountyAt("Penobscot"),
}
