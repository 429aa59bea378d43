// Package calendar is the calendar module, written in Python.
package calendar

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed calendar.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:   "calendar",
	Doc:    "Calendars as text and HTML, and the arithmetic of months and weeks.\n\nWeeks begin on Monday unless setfirstweekday() says otherwise.",
	Source: source,
}
