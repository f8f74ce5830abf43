"""maqala: news articles as tables, a SQLite extension for Kazakh, Russian and English news.

    import sqlite3, maqala
    connection = sqlite3.connect("news.db")
    maqala.load(connection)
    connection.execute("SELECT mention, value, unit FROM extract_amounts(?)", ["Көпірге 2 млрд теңге жұмсалды."])
"""
import os

__version__ = "@VERSION@"
_folder = os.path.dirname(os.path.abspath(__file__))


def loadable_path():
    """The path of the extension's file without its ending, which SQLite adds."""
    return os.path.join(_folder, "maqala")


def sql_path():
    """The folder with schema.sql, refresh.sql, views.sql and reports/."""
    return os.path.join(_folder, "sql")


def load(connection):
    """Loads the extension into a connection of sqlite3, and forbids it to load further ones."""
    if not hasattr(connection, "enable_load_extension"):
        raise RuntimeError("maqala: this Python was built without loadable extensions of SQLite")
    connection.enable_load_extension(True)
    try:
        connection.load_extension(loadable_path())
    finally:
        connection.enable_load_extension(False)
