package object

import (
	"strconv"
	"strings"
)

// This file is SyntaxError: its members and how it shows itself in one line.
// The lines with source and carets are traceback_render.go's.

func syntaxErrorExtra() (Ops, []Row) {
	return Ops{Init: initSyntaxError, Str: strSyntaxError}, []Row{
		memberRow("msg", "exception msg"),
		memberRow("filename", "exception filename"),
		memberRow("lineno", "exception lineno"),
		memberRow("offset", "exception offset"),
		memberRow("text", "exception text"),
		memberRow("end_lineno", "exception end lineno"),
		memberRow("end_offset", "exception end offset"),
		memberRow("print_file_and_line", "exception print_file_and_line"),
	}
}

func initSyntaxError(rt *Runtime, self Value, args []Value, names []string) bool {
	if !initBaseException(rt, self, args, names) {
		return false
	}
	e := AsException(self)
	if len(args) == 0 {
		return true
	}
	e.SetField("msg", args[0])
	if len(args) != 2 {
		return true
	}
	info, ok := ToSlice(rt, args[1])
	if !ok {
		return false
	}
	if len(info) < 4 {
		rt.TypeErrorf("function takes at least 4 arguments (%d given)", len(info))
		return false
	}
	if len(info) > 6 {
		rt.TypeErrorf("function takes at most 6 arguments (%d given)", len(info))
		return false
	}
	for i, name := range []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"} {
		if i < len(info) {
			e.SetField(name, info[i])
		}
	}
	if len(info) == 5 {
		rt.TypeErrorf("end_offset must be provided when end_lineno is provided")
		return false
	}
	return true
}

func strSyntaxError(rt *Runtime, v Value) Value {
	e := AsException(v)
	msg := e.Field("msg")
	if msg.p == nil {
		if msg = None; e.args.p == nil {
			msg = NewStr(e.msg)
		}
	}
	text, ok := ToText(rt, msg)
	if !ok {
		return Value{}
	}
	file, line := e.Field("filename"), e.Field("lineno")
	name, named := "", false
	if file.p != nil {
		if s := AsStr(file); s != nil {
			named = true
			name = s.s[strings.LastIndexByte(s.s, '/')+1:]
		}
	}
	hasLine := line.p != nil && line.IsInt()
	switch {
	case named && hasLine:
		text += " (" + name + ", line " + strconv.FormatInt(line.Int(), 10) + ")"
	case named:
		text += " (" + name + ")"
	case hasLine:
		text += " (line " + strconv.FormatInt(line.Int(), 10) + ")"
	}
	return NewStr(text)
}

// SyntaxErrorInfo is where and what a compiler found wrong. Columns count code
// points from 1, 0 meaning unknown, as CPython's offset does.
type SyntaxErrorInfo struct {
	Msg, Filename, Text  string
	Line, Offset         int
	EndLine, EndOffset   int
	HasText, HasLocation bool
	NoEnd                bool // end_offset is None
}

// SyntaxErrorAt raises SyntaxError or the subclass t with all its members, as
// the compiler does. It returns null.
func (rt *Runtime) SyntaxErrorAt(t *Type, s SyntaxErrorInfo) Value {
	if !s.HasLocation {
		return rt.RaiseException(rt.NewException(t, NewStr(s.Msg)))
	}
	text := None
	if s.HasText {
		text = NewStr(s.Text)
	}
	end := Int(int64(s.EndOffset))
	if s.NoEnd {
		end = None
	}
	info := NewTuple([]Value{NewStr(s.Filename), Int(int64(s.Line)), Int(int64(s.Offset)), text, Int(int64(s.EndLine)), end})
	return rt.RaiseException(rt.NewException(t, NewStr(s.Msg), info))
}
