// Package xml is the modules xml.etree.ElementTree, xml.dom.minidom,
// xml.parsers.expat and xml.sax.saxutils. Trees are written in Python,
// documents are read in Go. No document reaches beyond
// itself: external entities are never fetched.
package xml

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed etree.py
var etree string

//go:embed path.py
var path string

//go:embed expat.py
var expat string

//go:embed dom.py
var dom string

//go:embed minicompat.py
var minicompat string

//go:embed minidom.py
var minidom string

//go:embed saxutils.py
var saxutils string

// Modules are the package and its modules.
func Modules() []object.ModuleDef {
	pkg := func(rt *runtime, m *object.Module) bool {
		m.Set("__path__", object.NewList(nil))
		return true
	}
	return []object.ModuleDef{
		{Name: "_elementtree", Doc: "The reader behind xml.etree.ElementTree.", Rows: []object.Row{
			{Sig: "_parser(encoding, event, as_written=False, /)", Doc: "Return a reader that calls event(kind, a, b).", Fn: newParser},
		}},
		{Name: "xml", Doc: "Packages about XML.", Init: pkg},
		{Name: "xml.dom", Doc: "What implementations of the document object model share.", Source: dom, Init: pkg},
		{Name: "xml.dom.minicompat", Doc: "Lists of nodes, and properties that can only be read.", Source: minicompat},
		{Name: "xml.dom.minidom", Doc: "A simple document object model.", Source: minidom},
		{Name: "xml.etree", Doc: "Trees of XML elements.", Init: pkg},
		{Name: "xml.etree.ElementPath", Doc: "The paths by which elements are found: a small part of XPath.", Source: path},
		{Name: "xml.etree.ElementTree", Doc: "Trees of XML elements: reading, searching, changing and writing them.", Source: etree},
		{Name: "xml.parsers", Doc: "Readers of XML.", Init: pkg},
		{Name: "xml.parsers.expat", Doc: "A reader of XML that calls functions for what it reads.", Source: expat},
		{Name: "xml.sax", Doc: "Helpers for XML; its parsers are not here.", Init: pkg},
		{Name: "xml.sax.saxutils", Doc: "Escaping and unescaping of text in XML documents.", Source: saxutils},
	}
}
