# stopped by: sealed
# Every way to a file.
import io, os, shutil, tempfile
for f in (lambda: open("/etc/passwd").read(), lambda: io.open("/etc/passwd").read(), lambda: os.listdir("/"),
          lambda: shutil.copy("/etc/passwd", "x"), lambda: tempfile.mkdtemp(), lambda: os.system("id"), lambda: os.popen("id").read(),
          lambda: os.open("/etc/passwd", 0), lambda: io.FileIO("/etc/passwd").read(), lambda: os.scandir("/"), lambda: os.stat("/etc")):
    try:
        f()
        print("ESCAPED")
    except (OSError, AttributeError, NotImplementedError):
        pass
