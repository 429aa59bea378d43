def f():
    return 1
    # comment without line feed