def compute():
    values = [1]
    return valeus
compute()
