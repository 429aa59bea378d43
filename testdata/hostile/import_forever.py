# stopped by: steps
# Imports what is not there, for ever.
while True:
    try:
        import nothing_there
    except ImportError:
        pass
