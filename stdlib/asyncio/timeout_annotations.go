package asyncio

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the annotations of Timeout, which CPython's class has.

// annotations are those of the methods of Timeout: typing's names by what they
// are of, or objects.
var annotations = map[string][]annotation{
	"when":       {{"return", []string{"Optional", "float"}}},
	"reschedule": {{"when", []string{"Optional", "float"}}, {"return", nil}},
	"expired":    {{"return", []string{"bool"}}},
	"__repr__":   {{"return", []string{"str"}}},
	"__aenter__": {{"return", []string{"'Timeout'"}}},
	"__aexit__": {{"exc_type", []string{"Optional", "Type", "BaseException"}}, {"exc_val", []string{"Optional", "BaseException"}},
		{"exc_tb", []string{"Optional", "traceback"}}, {"return", []string{"Optional", "bool"}}},
}

// annotation is that of a parameter or of the result: typing's forms around a
// type, none for None.
type annotation struct {
	of    string
	forms []string
}

// types are the types that annotations name.
var types = map[string]*object.Type{"float": &object.FloatType, "bool": &object.BoolType, "str": &object.StrType,
	"BaseException": &object.BaseExceptionType, "traceback": &object.TracebackType}

// annotate gives the methods of Timeout their annotations.
func annotate() {
	for name, list := range annotations {
		m := TimeoutType.Own(name)
		if m.IsNull() || m.AsBuiltin() == nil {
			continue
		}
		m.AsBuiltin().Annotations = func(rt *runtime) value {
			d := object.NewDict()
			for _, a := range list {
				d.SetStr(a.of, a.value(rt))
			}
			return d.Value()
		}
	}
}

func (a annotation) value(rt *runtime) value {
	if len(a.forms) == 0 {
		return object.None
	}
	last := a.forms[len(a.forms)-1]
	if text, ok := strings.CutPrefix(last, "'"); ok {
		return object.NewStr(strings.TrimSuffix(text, "'"))
	}
	v := types[last].Value()
	for i := len(a.forms) - 2; i >= 0; i-- {
		if v = typingForm(rt, a.forms[i], v); v.IsNull() {
			if rt.Catchable() {
				rt.Clear()
			}
			return object.NewStr(strings.Join(a.forms, "[") + strings.Repeat("]", len(a.forms)-1))
		}
	}
	return v
}

// typingForm is typing.form[of].
func typingForm(rt *runtime, form string, of value) value {
	v := rt.ImportName("typing", nil, object.None, 0)
	if !v.IsNull() {
		v = object.GetAttr(rt, v, form)
	}
	if !v.IsNull() {
		v = object.GetItem(rt, v, of)
	}
	return v
}

// optionalFloat returns typing.Optional[float], its text if there is no typing.
func optionalFloat(rt *runtime) value {
	return annotation{forms: []string{"Optional", "float"}}.value(rt)
}
