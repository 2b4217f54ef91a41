"""One place of every kind."""

from guide.ui.routes import (
    Counties,
    CountyAt,
    DoorAt,
    Found,
    Front,
    Large,
    Listed,
    PageAt,
    Place,
    SectionAt,
    SourcesOf,
    Urgent,
)

PLACES: dict[str, Place] = {
    "front page": Front(),
    "door": DoorAt("food-and-money"),
    "section": SectionAt("danger"),
    "topic": PageAt("danger-now"),
    "service": PageAt("maine-211"),
    "service without a number": PageAt("ag-human-trafficking-work-group"),
    "results": Found("food"),
    "nothing found": Found("zz"),
    "urgent numbers": Urgent(),
    "number to write down": Large("maine-211"),
    "sources of a topic": SourcesOf("danger-now"),
    "list of one's own": Listed(),
    "counties": Counties(),
    "county": CountyAt("Penobscot"),
}
