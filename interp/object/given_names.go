package object

// givenNames are what a script set as __name__ and __qualname__ of a function or
// a class if that is an instance of a subclass of str: CPython hands back what it
// was given. Null stands for the text that the function or class holds itself.
type givenNames struct{ name, qualname Value }

// noted returns the names with v as the one that place finds; nil if none is
// worth to be kept.
func (g *givenNames) noted(v Value, place func(*givenNames) *Value) *givenNames {
	if v.p.typ == &StrType {
		v = Value{}
		if g == nil {
			return nil
		}
	} else if g == nil {
		g = &givenNames{}
	}
	*place(g) = v
	return g
}

func nameOf(g *givenNames) *Value     { return &g.name }
func qualnameOf(g *givenNames) *Value { return &g.qualname }

// get returns what place finds, or else text.
func (g *givenNames) get(rt *Runtime, text string, place func(*givenNames) *Value) Value {
	if g != nil {
		if v := *place(g); v.p != nil {
			return v
		}
	}
	return rt.Intern(text)
}

func (g *givenNames) walk(w *Walker) {
	if g != nil {
		w.Visit(g.name)
		w.Visit(g.qualname)
	}
}

func (f *Function) nameValue(rt *Runtime) Value     { return f.given.get(rt, f.name, nameOf) }
func (f *Function) qualnameValue(rt *Runtime) Value { return f.given.get(rt, f.qualname, qualnameOf) }

func typeName(rt *Runtime, v Value) Value {
	t := asType(v)
	return t.given.get(rt, t.Name, nameOf)
}

func typeQualname(rt *Runtime, v Value) Value {
	t := asType(v)
	return t.given.get(rt, t.Qualname, qualnameOf)
}

func generatorName(rt *Runtime, v Value) Value {
	g := v.p.impl.(*Generator)
	if g.ext != nil && g.ext.name.p != nil {
		return g.ext.name
	}
	return g.Fn.nameValue(rt)
}

func generatorQualname(rt *Runtime, v Value) Value {
	g := v.p.impl.(*Generator)
	if g.ext != nil && g.ext.qual.p != nil {
		return g.ext.qual
	}
	return g.Fn.qualnameValue(rt)
}
