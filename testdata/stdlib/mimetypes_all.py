import io, mimetypes, pathlib
mimetypes.knownfiles[:] = []
mimetypes.init()
for name in ("a.html", "a.tar.gz", "x.tgz", "x.TGZ", "a.py", "a.JS", "a.Z", "a.z", "noext", "a.unknown", "a.jpg", "a.svgz", "http://h/x.css?q=1", "http://h/x.png#f",
             "data:text/html;base64,xx", "data:,x", "data:x", "data:;charset=utf-8,x", "data:a=b,x", "file:///a/b.json", "c:/a.txt", "a.xul", "a.br", ".bashrc", "a.txt.gz.bz2",
             "dir.html/x", pathlib.PurePosixPath("a/b.webp")):
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False), mimetypes.guess_file_type(name))
for kind in ("text/html", "image/jpeg", "IMAGE/PNG", "application/octet-stream", "text/xul", "no/such", "text/plain", "video/mpeg", "image/jpg"):
    print(kind, mimetypes.guess_extension(kind), mimetypes.guess_all_extensions(kind), mimetypes.guess_all_extensions(kind, strict=False), mimetypes.guess_extension(kind, False))
mimetypes.add_type("x/y", ".xyz")
mimetypes.add_type("x/z", ".xyq", strict=False)
print(mimetypes.guess_type("a.xyz"), mimetypes.guess_type("a.xyq"), mimetypes.guess_type("a.xyq", False), mimetypes.guess_extension("x/y"))
m = mimetypes.MimeTypes()
m.readfp(io.StringIO("# comment\nq/w qw we # more\n\nlonely\n"))
print(m.guess_type("a.qw"), m.guess_type("a.xyz"), m.guess_all_extensions("q/w"), m.types_map_inv[True]["q/w"])
print(mimetypes.read_mime_types("no such file"), len(mimetypes.types_map), len(mimetypes.common_types), mimetypes.inited, sorted(mimetypes.types_map.items())[:20])
print(mimetypes.suffix_map, mimetypes.encodings_map, sorted(mimetypes.common_types.items()))
for bad in (5, None):
    try:
        mimetypes.guess_type(bad)
    except TypeError as e:
        print(e)
