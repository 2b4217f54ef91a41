"""Newer content for an installed copy: a signed file, what is checked of it, and how it is put in use.

signatures   minisign's keys and signatures
pack         the file: its parts, its manifest, why one is refused
making       in a process of its own: from what was signed to a library, its index, and whether they may be
used isolation    runs that process without network, programs and files to write store        the folder of
installed content: what is in use, what is kept, which keys count installing   all of it, in order stick
the same from a USB stick that nobody mounted
"""
