package main

import (
	"encoding/json"
	"fmt"
	"io"
	"sort"
)

// writeFindings writes findings as lines of text, as a JSON array, or as a
// SARIF 2.1.0 log.
func writeFindings(w io.Writer, format string, found []finding) error {
	var v any = found
	switch format {
	case "text":
		for _, f := range found {
			if _, err := fmt.Fprintf(w, "%s:%d:%d: %s [%s]\n", f.File, f.Line, f.Column, f.Message, f.Code); err != nil {
				return err
			}
		}
		return nil
	case "sarif":
		v = sarifOf(found)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// isError tells findings that end a program from those that may.
func (f finding) isError() bool {
	return f.Code == "syntax-error" || f.Code == "undefined-name" || f.Code == "cannot-be-read"
}

type fields = map[string]any

func sarifOf(found []finding) fields {
	codes := make([]string, 0, len(checks))
	for c := range checks {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	rules := []fields{}
	for _, c := range codes {
		rules = append(rules, fields{"id": c, "shortDescription": fields{"text": checks[c]}})
	}
	results := []fields{}
	for _, f := range found {
		level := "warning"
		if f.isError() {
			level = "error"
		}
		results = append(results, fields{"ruleId": f.Code, "level": level, "message": fields{"text": f.Message},
			"locations": []fields{{"physicalLocation": fields{
				"artifactLocation": fields{"uri": f.File},
				"region":           fields{"startLine": f.Line, "startColumn": f.Column}}}}})
	}
	return fields{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []fields{{"tool": fields{"driver": fields{"name": "ouro check", "rules": rules}}, "results": results}}}
}
