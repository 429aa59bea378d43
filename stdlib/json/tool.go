package json

import _ "embed"

//go:embed tool.py
var toolSource string
