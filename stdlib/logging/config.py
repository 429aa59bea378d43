import io
import logging
import logging.handlers
import os
import re
import threading

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def _import(name):
    __import__(name)
    import sys
    return sys.modules[name]


def _resolve(name):
    """Find an object by its dotted name."""
    parts = name.split(".")
    used = parts.pop(0)
    found = _import(used)
    for n in parts:
        used = used + "." + n
        try:
            found = getattr(found, n)
        except AttributeError:
            _import(used)
            found = getattr(found, n)
    return found


def valid_ident(s):
    """True if s is an identifier; ValueError if not."""
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


class ConvertingMixin(object):
    """What the converting containers share."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result:
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dictionary whose values are converted when they are looked at."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list whose items are converted when they are looked at."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple whose items are converted when they are looked at."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator(object):
    """Resolves references in a configuration."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(_import)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """Find an object by its dotted name."""
        parts = s.split(".")
        used = parts.pop(0)
        try:
            found = self.importer(used)
            for frag in parts:
                used += "." + frag
                try:
                    found = getattr(found, frag)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, frag)
            return found
        except ImportError as e:
            v = ValueError("Cannot resolve %r: %s" % (s, e))
            raise v from e

    def ext_convert(self, value):
        """Resolve ext://name."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """Resolve cfg://path."""
        rest = value
        m = self.WORD_PATTERN.match(rest)
        if m is None:
            raise ValueError("Unable to convert %r" % value)
        rest = rest[m.end():]
        d = self.config[m.groups()[0]]
        while rest:
            m = self.DOT_PATTERN.match(rest)
            if m:
                d = d[m.groups()[0]]
            else:
                m = self.INDEX_PATTERN.match(rest)
                if m:
                    idx = m.groups()[0]
                    if not self.DIGIT_PATTERN.match(idx):
                        d = d[idx]
                    else:
                        try:
                            d = d[int(idx)]
                        except TypeError:
                            d = d[idx]
            if not m:
                raise ValueError("Unable to convert %r at %r" % (value, rest))
            rest = rest[m.end():]
        return d

    def convert(self, value):
        """Wrap containers, resolve references in strings."""
        if not isinstance(value, ConvertingDict) and isinstance(value, dict):
            value = ConvertingDict(value)
            value.configurator = self
        elif not isinstance(value, ConvertingList) and isinstance(value, list):
            value = ConvertingList(value)
            value.configurator = self
        elif not isinstance(value, ConvertingTuple) and isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = ConvertingTuple(value)
            value.configurator = self
        elif isinstance(value, str):
            m = self.CONVERT_PATTERN.match(value)
            if m:
                d = m.groupdict()
                converter = self.value_converters.get(d["prefix"], None)
                if converter:
                    value = getattr(self, converter)(d["suffix"])
        return value

    def configure_custom(self, config):
        """Make an object with the callable under "()"."""
        c = config.pop("()")
        if not callable(c):
            c = self.resolve(c)
        kwargs = {k: config[k] for k in config if k != "." and valid_ident(k)}
        result = c(**kwargs)
        props = config.pop(".", None)
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result

    def as_tuple(self, value):
        """Make a tuple of a list."""
        if isinstance(value, list):
            value = tuple(value)
        return value


def _is_queue_like_object(obj):
    import queue
    if isinstance(obj, (queue.Queue, queue.SimpleQueue)):
        return True
    return all(callable(getattr(obj, m, None)) for m in
               ("empty", "full", "get", "get_nowait", "join", "put", "put_nowait", "qsize", "task_done"))


class DictConfigurator(BaseConfigurator):
    """Configures logging as a dictionary says."""

    def configure(self):
        """Do it."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        incremental = config.pop("incremental", False)
        empty = {}
        with logging._lock:
            if incremental:
                handlers = config.get("handlers", empty)
                for name in handlers:
                    if name not in logging._handlers:
                        raise ValueError("No handler found with name %r" % name)
                    try:
                        handler = logging._handlers[name]
                        level = handlers[name].get("level", None)
                        if level:
                            handler.setLevel(logging._checkLevel(level))
                    except Exception as e:
                        raise ValueError("Unable to configure handler %r" % name) from e
                loggers = config.get("loggers", empty)
                for name in loggers:
                    try:
                        self.configure_logger(name, loggers[name], True)
                    except Exception as e:
                        raise ValueError("Unable to configure logger %r" % name) from e
                root = config.get("root", None)
                if root:
                    try:
                        self.configure_root(root, True)
                    except Exception as e:
                        raise ValueError("Unable to configure root logger") from e
                return
            disable_existing = config.pop("disable_existing_loggers", True)
            _clearExistingHandlers()
            formatters = config.get("formatters", empty)
            for name in formatters:
                try:
                    formatters[name] = self.configure_formatter(formatters[name])
                except Exception as e:
                    raise ValueError("Unable to configure formatter %r" % name) from e
            filters = config.get("filters", empty)
            for name in filters:
                try:
                    filters[name] = self.configure_filter(filters[name])
                except Exception as e:
                    raise ValueError("Unable to configure filter %r" % name) from e
            handlers = config.get("handlers", empty)
            deferred = []
            for name in sorted(handlers):
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except Exception as e:
                    if " not configured yet" in str(e.__cause__):
                        # It refers to another handler: when that is there.
                        deferred.append(name)
                    else:
                        raise ValueError("Unable to configure handler %r" % name) from e
            for name in deferred:
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except Exception as e:
                    raise ValueError("Unable to configure handler %r" % name) from e
            root = logging.root
            existing = sorted(root.manager.loggerDict.keys())
            child_loggers = []
            loggers = config.get("loggers", empty)
            for name in loggers:
                if name in existing:
                    i = existing.index(name) + 1
                    prefixed = name + "."
                    while i < len(existing):
                        if existing[i].startswith(prefixed):
                            child_loggers.append(existing[i])
                        i += 1
                    existing.remove(name)
                try:
                    self.configure_logger(name, loggers[name])
                except Exception as e:
                    raise ValueError("Unable to configure logger %r" % name) from e
            _handle_existing_loggers(existing, child_loggers, disable_existing)
            root = config.get("root", None)
            if root:
                try:
                    self.configure_root(root)
                except Exception as e:
                    raise ValueError("Unable to configure root logger") from e

    def configure_formatter(self, config):
        """Make a formatter."""
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as te:
                if "'format'" not in str(te):
                    raise
                # A callable of old names the format fmt.
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        fmt = config.get("format", None)
        dfmt = config.get("datefmt", None)
        style = config.get("style", "%")
        cname = config.get("class", None)
        defaults = config.get("defaults", None)
        c = _resolve(cname) if cname else logging.Formatter
        kwargs = {}
        if defaults is not None:
            kwargs["defaults"] = defaults
        if "validate" in config:
            return c(fmt, dfmt, style, config["validate"], **kwargs)
        return c(fmt, dfmt, style, **kwargs)

    def configure_filter(self, config):
        """Make a filter."""
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters by name."""
        for f in filters:
            try:
                if callable(f) or callable(getattr(f, "filter", None)):
                    filter_ = f
                else:
                    filter_ = self.config["filters"][f]
                filterer.addFilter(filter_)
            except Exception as e:
                raise ValueError("Unable to add filter %r" % f) from e

    def _configure_queue_handler(self, klass, **kwargs):
        import queue
        q = kwargs.pop("queue") if "queue" in kwargs else queue.Queue()
        rhl = kwargs.pop("respect_handler_level", False)
        lklass = kwargs.pop("listener", logging.handlers.QueueListener)
        handlers = kwargs.pop("handlers", [])
        listener = lklass(q, *handlers, respect_handler_level=rhl)
        handler = klass(q, **kwargs)
        handler.listener = listener
        return handler

    def configure_handler(self, config):
        """Make a handler."""
        config_copy = dict(config)
        formatter = config.get("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            c = config.pop("()")
            if not callable(c):
                c = self.resolve(c)
            factory = c
        else:
            cname = config.pop("class")
            klass = cname if callable(cname) else self.resolve(cname)
            if issubclass(klass, logging.handlers.MemoryHandler):
                if "flushLevel" in config:
                    config["flushLevel"] = logging._checkLevel(config["flushLevel"])
                if "target" in config:
                    try:
                        tn = config["target"]
                        th = self.config["handlers"][tn]
                        if not isinstance(th, logging.Handler):
                            config.update(config_copy)
                            raise TypeError("target not configured yet")
                        config["target"] = th
                    except Exception as e:
                        raise ValueError("Unable to set target handler %r" % tn) from e
            elif issubclass(klass, logging.handlers.QueueHandler):
                if "queue" in config:
                    qspec = config["queue"]
                    if isinstance(qspec, str):
                        q = self.resolve(qspec)
                        if not callable(q):
                            raise TypeError("Invalid queue specifier %r" % qspec)
                        config["queue"] = q()
                    elif isinstance(qspec, dict):
                        if "()" not in qspec:
                            raise TypeError("Invalid queue specifier %r" % qspec)
                        config["queue"] = self.configure_custom(dict(qspec))
                    elif not _is_queue_like_object(qspec):
                        raise TypeError("Invalid queue specifier %r" % qspec)
                if "listener" in config:
                    lspec = config["listener"]
                    if isinstance(lspec, type):
                        if not issubclass(lspec, logging.handlers.QueueListener):
                            raise TypeError("Invalid listener specifier %r" % lspec)
                    elif isinstance(lspec, str):
                        listener = self.resolve(lspec)
                        if isinstance(listener, type) and not issubclass(listener, logging.handlers.QueueListener):
                            raise TypeError("Invalid listener specifier %r" % lspec)
                        config["listener"] = listener
                    elif isinstance(lspec, dict):
                        if "()" not in lspec:
                            raise TypeError("Invalid listener specifier %r" % lspec)
                        config["listener"] = self.configure_custom(dict(lspec))
                    else:
                        raise TypeError("Invalid listener specifier %r" % lspec)
                if "handlers" in config:
                    hlist = []
                    try:
                        for hn in config["handlers"]:
                            h = self.config["handlers"][hn]
                            if not isinstance(h, logging.Handler):
                                config.update(config_copy)
                                raise TypeError("Required handler %r is not configured yet" % hn)
                            hlist.append(h)
                    except Exception as e:
                        raise ValueError("Unable to set required handler %r" % hn) from e
                    config["handlers"] = hlist
            if issubclass(klass, logging.handlers.QueueHandler):
                def factory(**kw):
                    return self._configure_queue_handler(klass, **kw)
            else:
                factory = klass
        kwargs = {k: config[k] for k in config if k not in (".", "formatter") and valid_ident(k)}
        try:
            result = factory(**kwargs)
        except TypeError as te:
            if "'stream'" not in str(te):
                raise
            # A handler of old names the stream strm.
            kwargs["strm"] = kwargs.pop("stream")
            result = factory(**kwargs)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        props = config.pop(".", None)
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result

    def add_handlers(self, logger, handlers):
        """Add handlers by name."""
        for h in handlers:
            try:
                logger.addHandler(self.config["handlers"][h])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % h) from e

    def common_logger_config(self, logger, config, incremental=False):
        """Do what loggers and the root logger share."""
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            handlers = config.get("handlers", None)
            if handlers:
                self.add_handlers(logger, handlers)
            filters = config.get("filters", None)
            if filters:
                self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """Configure a logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Configure the root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


def _clearExistingHandlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def _handle_existing_loggers(existing, child_loggers, disable_existing):
    for log in existing:
        logger = logging.root.manager.loggerDict[log]
        if log in child_loggers:
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
        else:
            logger.disabled = disable_existing


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging by a dictionary."""
    dictConfigClass(config).configure()


def _split(text):
    return [x.strip() for x in text.split(",")]


def _evaluate(text):
    # As in CPython the arguments are expressions with logging's names in reach.
    return eval(text, vars(logging))


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging by a file in the format of configparser."""
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        cp = fname
    else:
        try:
            cp = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                cp.read_file(fname)
            else:
                cp.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as e:
            raise RuntimeError(f"{fname} is invalid: {e}")
    formatters = {}
    names = cp["formatters"]["keys"]
    for name in _split(names) if names else []:
        section = cp["formatter_%s" % name]
        fs = section.get("format", None, raw=True)
        dfs = section.get("datefmt", None, raw=True)
        stl = section.get("style", "%", raw=True)
        defs = section.get("defaults", None, raw=True)
        c = logging.Formatter
        if section.get("class"):
            c = _resolve(section["class"])
        if defs is not None:
            formatters[name] = c(fs, dfs, stl, defaults=_evaluate(defs))
        else:
            formatters[name] = c(fs, dfs, stl)
    with logging._lock:
        _clearExistingHandlers()
        handlers, fixups = {}, []
        names = cp["handlers"]["keys"]
        for name in _split(names) if names else []:
            section = cp["handler_%s" % name]
            try:
                klass = eval(section["class"], vars(logging))
            except (AttributeError, NameError):
                klass = _resolve(section["class"])
            args = _evaluate(section.get("args", "()"))
            kwargs = _evaluate(section.get("kwargs", "{}"))
            h = klass(*args, **kwargs)
            h.name = name
            if "level" in section:
                h.setLevel(section["level"])
            fmt = section.get("formatter", "")
            if len(fmt):
                h.setFormatter(formatters[fmt])
            if issubclass(klass, logging.handlers.MemoryHandler):
                target = section.get("target", "")
                if len(target):
                    fixups.append((h, target))
            handlers[name] = h
        for h, t in fixups:
            h.setTarget(handlers[t])
        llist = _split(cp["loggers"]["keys"])
        llist.remove("root")
        section = cp["logger_root"]
        root = log = logging.root
        if "level" in section:
            log.setLevel(section["level"])
        for h in root.handlers[:]:
            root.removeHandler(h)
        hlist = section["handlers"]
        for hand in _split(hlist) if len(hlist) else []:
            log.addHandler(handlers[hand])
        existing = sorted(root.manager.loggerDict.keys())
        child_loggers = []
        for log in llist:
            section = cp["logger_%s" % log]
            qn = section["qualname"]
            propagate = section.getint("propagate", fallback=1)
            logger = logging.getLogger(qn)
            if qn in existing:
                i = existing.index(qn) + 1
                child_loggers += [n for n in existing[i:] if n.startswith(qn + ".")]
                existing.remove(qn)
            if "level" in section:
                logger.setLevel(section["level"])
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            logger.propagate = propagate
            logger.disabled = 0
            hlist = section["handlers"]
            for hand in _split(hlist) if len(hlist) else []:
                logger.addHandler(handlers[hand])
        _handle_existing_loggers(existing, child_loggers, disable_existing_loggers)


_listener = None


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Return a thread that, once started, takes configurations at a port: each
    connection brings four bytes of length and what dictConfig() reads as JSON or
    fileConfig() as a file. verify is called with the bytes and returns those to
    use, or None."""
    import socket
    import threading

    class Server(threading.Thread):
        def __init__(self, port, verify):
            super().__init__()
            self.port = port
            self.verify = verify
            self.ready = threading.Event()
            self.abort = False

        def run(self):
            global _listener
            with socket.create_server(("localhost", self.port)) as server:
                server.settimeout(1)
                if self.port == 0:
                    self.port = server.getsockname()[1]
                self.ready.set()
                with logging._lock:
                    _listener = self
                while not self.abort:
                    try:
                        conn, _ = server.accept()
                    except TimeoutError:
                        continue
                    threading.Thread(target=self.handle, args=(conn,)).start()

        def handle(self, conn):
            try:
                with conn:
                    conn.settimeout(None)
                    head = conn.recv(4)
                    if len(head) == 4:
                        self.configure(_received(conn, int.from_bytes(head, "big")))
                    self.ready.set()
            except ConnectionResetError:
                pass

        def configure(self, data):
            if self.verify is not None:
                data = self.verify(data)
            if data is None:
                return
            text = data.decode("utf-8")
            try:
                import json
                config = json.loads(text)
                assert isinstance(config, dict)
                dictConfig(config)
            except Exception:
                import io
                import traceback
                try:
                    fileConfig(io.StringIO(text))
                except Exception:
                    traceback.print_exc()

    return Server(port, verify)


def _received(conn, size):
    data = b""
    while len(data) < size:
        part = conn.recv(size - len(data))
        if not part:
            break
        data += part
    return data


def stopListening():
    """End the thread that listen() made."""
    global _listener
    with logging._lock:
        if _listener:
            _listener.abort = True
            _listener = None
