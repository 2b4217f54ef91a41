"""What another directory knows, as proposals for a person to decide on. For editors alone, in a checkout.

Nothing of it is read but names, phone numbers, hours, websites and languages, each in a form that leaves no
room for an address or a person's name. `apply` writes through `guide.content.verification`.
"""
