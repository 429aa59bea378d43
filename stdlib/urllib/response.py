__all__ = ["addbase", "addclosehook", "addinfo", "addinfourl"]


class addbase:
    """A file that can be given more methods."""

    def __init__(self, fp):
        self.fp = fp
        self.file = fp

    def __getattr__(self, name):
        if name in ('fp', 'file'):
            raise AttributeError(name)
        return getattr(self.fp, name)

    def __repr__(self):
        return '<%s at %r whose fp = %r>' % (self.__class__.__name__, id(self), self.fp)

    def __iter__(self):
        return iter(self.fp)

    def __enter__(self):
        if self.fp.closed:
            raise ValueError("I/O operation on closed file")
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        self.fp.close()


class addclosehook(addbase):
    """A file that calls a function when it is closed."""

    def __init__(self, fp, closehook, *hookargs):
        super().__init__(fp)
        self.closehook = closehook
        self.hookargs = hookargs

    def close(self):
        try:
            hook, args = self.closehook, self.hookargs
            self.closehook = self.hookargs = None
            if hook:
                hook(*args)
        finally:
            super().close()


class addinfo(addbase):
    """A file with headers."""

    def __init__(self, fp, headers):
        super().__init__(fp)
        self.headers = headers

    def info(self):
        return self.headers


class addinfourl(addinfo):
    """A file with headers, the URL it came from and a status."""

    def __init__(self, fp, headers, url, code=None):
        super().__init__(fp, headers)
        self.url = url
        self.code = code

    @property
    def status(self):
        return self.code

    def getcode(self):
        return self.code

    def geturl(self):
        return self.url
