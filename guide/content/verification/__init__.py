"""Keeping numbers true by calling them: a sheet to call from, and its marks put into the services' files.

The one room that writes authored files, and the one that knows ruamel.yaml. Never imported by a window.
"""
