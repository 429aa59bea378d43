# stopped by: memory
kept = []
while True:
    try:
        import not_there
    except ImportError as e:
        kept.append(e)
