# stopped by: any
import cmd
class C(cmd.Cmd):
    def completenames(self, *a):
        return ["x"] * 1000
c = C()
while True:
    c.onecmd("help")
    c.columnize(["x" * 10] * 1000)
