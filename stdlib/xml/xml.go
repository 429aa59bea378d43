// Package xml is the modules xml.etree.ElementTree, xml.dom.minidom,
// xml.parsers.expat and xml.sax. Trees are written in Python,
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

//go:embed minidom_element.py
var minidomElement string

//go:embed minidom_data.py
var minidomData string

//go:embed minidom_document.py
var minidomDocument string

//go:embed minidom_builder.py
var minidomBuilder string

//go:embed sax.py
var sax string

//go:embed sax_exceptions.py
var saxExceptions string

//go:embed sax_expat.py
var saxExpat string

//go:embed sax_handler.py
var saxHandler string

//go:embed sax_reader.py
var saxReader string

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
		{Name: "xml.dom.minidom", Doc: "A simple document object model.", Source: minidom,
			Parts: []string{minidomElement, minidomData, minidomDocument, minidomBuilder}},
		{Name: "xml.etree", Doc: "Trees of XML elements.", Init: pkg},
		{Name: "xml.etree.ElementPath", Doc: "The paths by which elements are found: a small part of XPath.", Source: path},
		{Name: "xml.etree.ElementTree", Doc: "Trees of XML elements: reading, searching, changing and writing them.", Source: etree},
		{Name: "xml.parsers", Doc: "Readers of XML.", Init: pkg},
		{Name: "xml.parsers.expat", Doc: "A reader of XML that calls functions for what it reads.", Source: expat},
		{Name: "xml.sax", Doc: "Readers that tell handlers what is in a document.", Source: sax, Init: pkg},
		{Name: "xml.sax._exceptions", Doc: "What readers raise.", Source: saxExceptions},
		{Name: "xml.sax.expatreader", Doc: "The reader over xml.parsers.expat.", Source: saxExpat},
		{Name: "xml.sax.handler", Doc: "What readers tell what is in a document.", Source: saxHandler},
		{Name: "xml.sax.saxutils", Doc: "Escaping and unescaping of text in XML documents, and a writer of them.", Source: saxutils},
		{Name: "xml.sax.xmlreader", Doc: "What readers have in common.", Source: saxReader},
	}
}
