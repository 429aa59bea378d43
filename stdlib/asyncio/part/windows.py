# What CPython has for Windows is refused elsewhere in these words.

raise ImportError('win32 only')
