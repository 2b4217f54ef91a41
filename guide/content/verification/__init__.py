"""Verifies numbers by calls: a sheet to call from, and its marks put into the services' files.

The only package that writes authored files and uses ruamel.yaml. Never imported by a window.
"""
