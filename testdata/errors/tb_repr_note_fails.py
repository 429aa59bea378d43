class Note:
    def __str__(self):
        raise ValueError

e = ValueError("x")
e.__notes__ = ["ok", 5, Note()]
raise e
