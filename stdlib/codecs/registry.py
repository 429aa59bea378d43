# What finds codecs and runs them.

_searches = []
_cache = {}


def _standard(encoding):
    # The codecs that need not be registered.
    name = _name(encoding)
    if name is not None:
        return _builtin(name)
    key = _normal(encoding)
    if (transform := _transforms.get(key)) is not None:
        return _transform(*transform)
    if key == "charmap":
        return CodecInfo(charmap_encode, charmap_decode, **_plain("charmap", charmap_encode, charmap_decode))
    if key == "undefined":
        return CodecInfo(_undefined, _undefined, **_plain(key, _undefined, _undefined))
    if key == "idna" or key == "punycode":
        module = __import__("encodings." + key, fromlist=("getregentry",))
        return module.getregentry()
    return None


def _fill(namespace):
    # Makes the module of a codec of what lookup knows about it.
    module = namespace["__name__"].rpartition(".")[2]
    info = lookup(module)

    class Codec(globals()["Codec"]):
        def encode(self, input, errors="strict"):
            return info.encode(input, errors)

        def decode(self, input, errors="strict"):
            return info.decode(input, errors)

    def getregentry():
        return info

    Codec.__module__ = getregentry.__module__ = namespace["__name__"]
    Codec.__qualname__, getregentry.__qualname__ = "Codec", "getregentry"
    namespace.update(Codec=Codec, getregentry=getregentry, IncrementalEncoder=info.incrementalencoder,
                     IncrementalDecoder=info.incrementaldecoder, StreamWriter=info.streamwriter,
                     StreamReader=info.streamreader, encode=info.encode, decode=info.decode)


def _find(encoding):
    key = _normal(encoding)
    found = _cache.get(key)
    if found is not None:
        return found
    found = _standard(encoding)
    if found is None:
        for search in _searches:
            found = search(key)
            if found is not None:
                if not (isinstance(found, tuple) and len(found) == 4):
                    raise TypeError("codec search functions must return 4-tuples")
                break
        else:
            return None
    _cache[key] = found
    return found


def lookup(encoding, /):
    """Return what is known about the codec of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {'None' if encoding is None else type(encoding).__name__}")
    found = _find(encoding)
    if found is None:
        raise LookupError("unknown encoding: " + encoding)
    return found


def _run(function, verb, encoding, obj, errors):
    # Calls a codec; what goes wrong in it is given a note.
    try:
        result = function(obj, errors)
    except Exception as e:
        e.add_note(f"{verb[:-1]}ing with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)" if verb == "encode" else
                        "decoder must return a tuple (object,integer)")
    return result[0]


def _search(verb, encoding, obj, errors):
    # What str.encode and bytes.decode ask about encodings that are not built in.
    found = _find(encoding)
    if found is None or not getattr(found, "_is_text_encoding", True):
        return None
    result = _run(found[verb == "decode"], verb, encoding, obj, errors)
    kind, name = (str, "str") if verb == "decode" else ((bytes, bytearray), "bytes")
    if not isinstance(result, kind):
        raise TypeError(f"'{encoding}' {verb}r returned '{type(result).__name__}' instead of '{name}'; "
                        f"use codecs.{verb}() to {verb} to arbitrary types")
    return result


def register(search_function, /):
    """Register a function that finds codecs by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Forget a function that finds codecs, and what was found."""
    if search_function in _searches:
        _searches.remove(search_function)
        _cache.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode obj using the codec registered for encoding."""
    return _run(lookup(encoding)[0], "encode", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode obj using the codec registered for encoding."""
    return _run(lookup(encoding)[1], "decode", encoding, obj, errors)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open an encoded file; reading and writing it deals in text."""
    import builtins
    if encoding is not None and "b" not in mode:
        mode = mode + "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a file that translates between two encodings."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    sr = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    sr.data_encoding = data_encoding
    sr.file_encoding = file_encoding
    return sr


def getencoder(encoding):
    """Return the encoder function of an encoding."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the decoder function of an encoding."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Return the incremental encoder class of an encoding."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Return the incremental decoder class of an encoding."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Return the StreamReader class of an encoding."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the StreamWriter class of an encoding."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the strings of an iterator one by one."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the bytes of an iterator one by one."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b"", True):
        yield output


def make_identity_dict(rng):
    """Return a dict that maps the numbers of rng to themselves."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """Return the inverse of a decoding map; what is ambiguous maps to None."""
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m


_set_search(_search)
