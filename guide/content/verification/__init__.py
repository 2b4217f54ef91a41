"""Verifies numbers by calls and pages by reviews: sheets and forms, and their marks put into authored files.

The only package that writes authored files and uses ruamel.yaml. Never imported by a window.
"""
