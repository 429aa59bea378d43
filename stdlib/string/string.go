// Package string is the string module: constants, templates and the formatter
// behind str.format, to be adapted in subclasses.
package string

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed string.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "string",
	Doc:  "String constants, templates and a formatter to be adapted.",
	Rows: []object.Row{
		{Sig: "_parse(format_string, /)", Fn: parse},
		{Sig: "_split(field_name, /)", Fn: split},
	},
	Source: source,
}

// parse returns the list of (literal, field name, spec, conversion) of a format
// string.
func parse(rt *runtime, v value) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("expected str, got %s", object.TypeName(v))
	}
	var out []value
	for rest := s.Go(); rest != ""; {
		f, r, ok := object.NextFormatField(rt, rest)
		if !ok || !rt.Tick() {
			return null
		}
		rest = r
		item := []value{object.NewStr(f.Literal), object.None, object.None, object.None}
		if f.Present {
			item[1], item[2] = object.NewStr(f.Name), object.NewStr(f.Spec)
			if f.Conversion != 0 {
				item[3] = object.NewStr(string(f.Conversion))
			}
		}
		rt.Charge(200)
		out = append(out, object.NewTuple(item))
	}
	return object.NewList(out)
}

// split returns the first part of a field name and a list of (is attribute,
// name or index).
func split(rt *runtime, v value) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("expected str, got %s", object.TypeName(v))
	}
	first, index, rest, ok := object.SplitFieldName(rt, s.Go())
	if !ok {
		return null
	}
	head := object.NewStr(first)
	if index >= 0 {
		head = object.Int(int64(index))
	}
	var steps []value
	for rest != "" {
		step, r, ok := object.NextFieldStep(rt, rest)
		if !ok || !rt.Tick() {
			return null
		}
		rest = r
		key := object.NewStr(step.Name)
		if !step.Attr && step.Index >= 0 {
			key = object.Int(int64(step.Index))
		}
		rt.Charge(200)
		steps = append(steps, object.NewTuple2(object.Bool(step.Attr), key))
	}
	return object.NewTuple2(head, object.NewList(steps))
}
