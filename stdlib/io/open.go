package io

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// Open is the built-in function open; args are its eight parameters.
func Open(rt *runtime, args []value) value {
	file := args[0]
	mode := "r"
	if !args[1].IsNull() {
		s := object.AsStr(args[1])
		if s == nil {
			return rt.TypeErrorf("open() argument 'mode' must be str, not %s", object.ClinicTypeName(args[1]))
		}
		mode = s.Go()
	}
	buffering := int64(-1)
	if !args[2].IsNull() {
		var ok bool
		if buffering, ok = object.IndexInt(rt, args[2]); !ok {
			return null
		}
	}
	_, hasEncoding, ok := strOrNone(rt, "open() argument 'encoding'", args[3])
	if !ok {
		return null
	}
	_, hasErrors, ok := strOrNone(rt, "open() argument 'errors'", args[4])
	if !ok {
		return null
	}
	newline := object.None
	if !args[5].IsNull() {
		if newline = args[5]; !newline.IsNone() && object.AsStr(newline) == nil {
			return rt.TypeErrorf("open() argument 'newline' must be str or None, not %s", object.ClinicTypeName(newline))
		}
	}
	closefd := true
	if !args[6].IsNull() {
		t := object.Truth(rt, args[6])
		if t < 0 {
			return null
		}
		closefd = t == 1
	}
	opener := object.None
	if !args[7].IsNull() {
		opener = args[7]
	}
	if object.AsStr(file) == nil && object.AsBytes(file) == nil && file.Type().Ops.Index == nil {
		if file = FSPath(rt, file); file.IsNull() {
			return null
		}
	}
	raw, binary, text, writing, updating, ok := parseMode(rt, mode)
	if !ok {
		return null
	}
	switch {
	case text && binary:
		return rt.ValueErrorf("can't have text and binary mode at once")
	case raw == "?":
		return rt.ValueErrorf("must have exactly one of create/read/write/append mode")
	case binary && hasEncoding:
		return rt.ValueErrorf("binary mode doesn't take an encoding argument")
	case binary && hasErrors:
		return rt.ValueErrorf("binary mode doesn't take an errors argument")
	case binary && !newline.IsNone():
		return rt.ValueErrorf("binary mode doesn't take a newline argument")
	}
	if binary && buffering == 1 && !rt.Warn(&object.RuntimeWarningType, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used") {
		return null
	}
	f := object.Call(rt, fileType.Value(), []value{file, object.NewStr(raw), object.Bool(closefd), opener}, nil)
	if f.IsNull() {
		return null
	}
	result := f
	fail := func() value {
		// What was opened is closed again; the first error is the one that counts.
		e := rt.Clear()
		if object.CallMethod(rt, result, "close").IsNull() {
			rt.Clear()
		}
		if e == nil {
			return null
		}
		return rt.Reraise(e)
	}
	lines := false
	if buffering < 0 {
		if f.Impl().(*fileIO).h.IsTerminal(rt) {
			lines = true
		}
	} else if buffering == 1 {
		lines, buffering = true, -1
	}
	if buffering < 0 {
		buffering = defaultBuffer
	}
	if buffering == 0 {
		if !binary {
			rt.ValueErrorf("can't have unbuffered text I/O")
			return fail()
		}
		return f
	}
	cls := readerType
	switch {
	case updating:
		cls = randomType
	case writing:
		cls = writerType
	}
	b := object.Call2(rt, cls.Value(), f, object.Int(buffering))
	if b.IsNull() {
		return fail()
	}
	result = b
	if binary {
		return b
	}
	orNone := func(v value) value {
		if v.IsNull() {
			return object.None
		}
		return v
	}
	t := object.Call(rt, textType.Value(), []value{b, orNone(args[3]), orNone(args[4]), newline, object.Bool(lines)}, nil)
	if t.IsNull() {
		return fail()
	}
	result = t
	if !object.SetAttr(rt, t, "mode", object.NewStr(mode)) {
		return fail()
	}
	return t
}

// parseMode reads the mode of open: the mode of the raw file, "?" if more than
// one of "rwxa" is there. That there is none is for FileIO to say.
func parseMode(rt *runtime, mode string) (raw string, binary, text, writing, updating, ok bool) {
	kinds := 0
	for i, c := range mode {
		if strings.IndexRune(mode[:i], c) >= 0 || !strings.ContainsRune("rwxa+bt", c) {
			rt.ValueErrorf("invalid mode: '%s'", mode)
			return
		}
		switch c {
		case 'r', 'w', 'x', 'a':
			kinds++
			raw = string(c)
			writing = c != 'r'
		case '+':
			updating = true
		case 'b':
			binary = true
		case 't':
			text = true
		}
	}
	if updating {
		raw += "+"
	}
	if kinds > 1 {
		raw = "?"
	}
	return raw, binary, text, writing, updating, true
}
