# stopped by: any
# A command line that fills its own queue.
import cmd
class Shell(cmd.Cmd):
    def default(self, line):
        self.cmdqueue += [line, line]
    def precmd(self, line):
        return line + "x"
s = Shell()
s.cmdqueue.append("a")
s.use_rawinput = False
s.cmdloop()
