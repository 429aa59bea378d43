if (n := len(5)) > 3:
    pass
