package builtins

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is print and input: the functions that meet the outside.

var printRows = []object.Row{
	{Sig: "print(*args, sep=' ', end='\\n', file=None, flush=False)", Doc: `Prints the values to a stream, or to sys.stdout by default.

  sep
    string between values, a space unless given.
  end
    string after the last value, a newline unless given.
  file
    an object with a write method; the current sys.stdout unless given.
  flush
    whether to flush the stream afterwards.`, Fn: print_},
	{Sig: "input(prompt='', /)", Doc: "Read a line from standard input, without its newline.\n\nThe prompt, if given, is written to standard output first. At the end of the\ninput EOFError is raised.", Fn: input},
}

func print_(rt *runtime, args []value, names []string) value {
	if !rt.SweepFinals() {
		return null
	}
	npos := len(args) - len(names)
	sep, end, file, flush := " ", "\n", null, false
	for i, name := range names {
		v := args[npos+i]
		switch name {
		case "sep", "end":
			if v.IsNone() {
				continue
			}
			s := object.AsStr(v)
			if s == nil {
				return rt.TypeErrorf("%s must be None or a string, not %s", name, object.TypeName(v))
			}
			if name == "sep" {
				sep = s.Go()
			} else {
				end = s.Go()
			}
		case "file":
			file = v
		case "flush":
			t := object.Truth(rt, v)
			if t < 0 {
				return null
			}
			flush = t == 1
		default:
			if s := rt.Suggest(name, []string{"sep", "end", "file", "flush"}); s != "" {
				return rt.TypeErrorf("print() got an unexpected keyword argument '%s'. Did you mean '%s'?", name, s)
			}
			return rt.TypeErrorf("print() got an unexpected keyword argument '%s'", name)
		}
	}
	if file.IsNull() || file.IsNone() {
		file = stdout(rt)
		if file.IsNull() {
			return rt.RuntimeErrorf("lost sys.stdout")
		}
		if file.IsNone() {
			// CPython: without a stdout print does nothing.
			return object.None
		}
	}
	if s := file.AsStream(); s != nil && s.FD() != 0 && !s.Closed() {
		if !printStream(rt, s.FD(), args[:npos], sep, end) || flush && !rt.FlushText(s.FD()) {
			return null
		}
		return object.None
	}
	if sink, ok := file.Impl().(object.TextSink); ok && file.Type().Flags&object.Heap == 0 {
		if !printSink(rt, sink, args[:npos], sep, end) || flush && object.CallMethod(rt, file, "flush").IsNull() {
			return null
		}
		return object.None
	}
	return printFile(rt, file, args[:npos], sep, end, flush)
}

// printSink writes to a stream written in Go: as printStream.
func printSink(rt *runtime, sink object.TextSink, args []value, sep, end string) bool {
	var room [128]byte
	buf := room[:0]
	for i := range args {
		if i > 0 {
			buf = append(buf, sep...)
		}
		v := args[i]
		if s := v.ExactStr(); s != nil && len(s.Go()) < 1<<10 {
			buf = append(buf, s.Go()...)
			continue
		}
		if len(buf) > 0 && (v.Impl() != nil || len(buf) > 1<<12) {
			if !sink.PrintText(rt, string(buf)) {
				return false
			}
			buf = buf[:0]
		}
		s, ok := object.ToText(rt, v)
		if !ok {
			return false
		}
		if len(s) >= 1<<10 {
			if !sink.PrintText(rt, s) {
				return false
			}
			continue
		}
		buf = append(buf, s...)
	}
	buf = append(buf, end...)
	return len(buf) == 0 || sink.PrintText(rt, string(buf))
}

// stdout returns sys.stdout as the script sees it, null if it deleted it.
func stdout(rt *runtime) value { return stdStream(rt, "stdout", 1) }

func stdStream(rt *runtime, name string, fd int) value {
	if rt.Sys == nil {
		return rt.StdStream(fd)
	}
	return rt.Sys.GetStr(name)
}

// printStream writes to one of the interpreter's own streams. The text is
// gathered in one buffer; before script code runs (a __str__ of the script's)
// what is there so far is written, because that code may print too.
func printStream(rt *runtime, fd int, args []value, sep, end string) bool {
	var room [128]byte
	buf := room[:0]
	for i := range args {
		if i > 0 {
			buf = append(buf, sep...)
		}
		v := args[i]
		switch {
		case v.IsInt():
			buf = strconv.AppendInt(buf, v.Int(), 10)
		case v.ExactStr() != nil:
			buf = append(buf, v.ExactStr().Go()...)
		default:
			if len(buf) > 0 && v.Impl() != nil {
				if !rt.WriteText(fd, string(buf)) {
					return false
				}
				buf = buf[:0]
			}
			s, ok := object.ToText(rt, v)
			if !ok {
				return false
			}
			buf = append(buf, s...)
		}
		if len(buf) > 1<<12 {
			if !rt.WriteText(fd, string(buf)) {
				return false
			}
			buf = buf[:0]
		}
	}
	buf = append(buf, end...)
	return len(buf) == 0 || rt.WriteText(fd, string(buf))
}

// printFile writes through the write method of any object, one call for each
// piece as CPython does.
func printFile(rt *runtime, file value, args []value, sep, end string, flush bool) value {
	write := object.GetAttr(rt, file, "write")
	if write.IsNull() {
		return null
	}
	for i, v := range args {
		if i > 0 && object.Call1(rt, write, object.NewStr(sep)).IsNull() {
			return null
		}
		s := object.ToStr(rt, v)
		if s.IsNull() || object.Call1(rt, write, s).IsNull() {
			return null
		}
	}
	if object.Call1(rt, write, object.NewStr(end)).IsNull() {
		return null
	}
	if flush && object.CallMethod(rt, file, "flush").IsNull() {
		return null
	}
	return object.None
}

func input(rt *runtime, prompt value) value {
	in, out := stdStream(rt, "stdin", 0), stdout(rt)
	if in.IsNull() || in.IsNone() {
		return rt.RuntimeErrorf("input(): lost sys.stdin")
	}
	if out.IsNull() || out.IsNone() {
		return rt.RuntimeErrorf("input(): lost sys.stdout")
	}
	if !prompt.IsNull() {
		if s := out.AsStream(); s != nil && !s.Closed() {
			if !printStream(rt, s.FD(), []value{prompt}, "", "") {
				return null
			}
		} else if printFile(rt, out, []value{prompt}, "", "", false).IsNull() {
			return null
		}
	}
	if s := out.AsStream(); s != nil && !s.Closed() {
		if !rt.FlushText(s.FD()) {
			return null
		}
	} else if object.CallMethod(rt, out, "flush").IsNull() {
		if !rt.Catchable() {
			return null
		}
		rt.Clear()
	}
	line := object.CallMethod(rt, in, "readline")
	if line.IsNull() {
		return null
	}
	s := object.AsStr(line)
	if s == nil {
		return rt.TypeErrorf("object.readline() returned non-string")
	}
	text := s.Go()
	if text == "" {
		return rt.Raisef(&object.EOFErrorType, "EOF when reading a line")
	}
	if text[len(text)-1] == '\n' {
		text = text[:len(text)-1]
	}
	return object.NewStr(text)
}
