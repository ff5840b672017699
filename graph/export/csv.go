package export

import (
	"context"
	"encoding/json"
	"io"
)

// writeCSV writes the tables as CSV files, and the description of them that the
// Frictionless Data specifications call a data package (version 1, tabular).
func writeCSV(ctx context.Context, req Request, dir Folder) error {
	err := writeTables(ctx, req, func(t sheet) (RowWriter, error) {
		w, err := dir.Create(t.name + ".csv")
		if err != nil {
			return nil, err
		}
		return newCSV(w, names(t.columns), RowOptions{ExcelSafe: req.ExcelSafe})
	})
	if err != nil {
		return err
	}
	w, err := dir.Create("datapackage.json")
	if err != nil {
		return err
	}
	return writeDataPackage(w)
}

func writeDataPackage(w io.Writer) error {
	type field struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description"`
	}
	type schema struct {
		Fields     []field  `json:"fields"`
		PrimaryKey []string `json:"primaryKey"`
	}
	type resource struct {
		Name        string `json:"name"`
		Path        string `json:"path"`
		Description string `json:"description"`
		Profile     string `json:"profile"`
		Encoding    string `json:"encoding"`
		Schema      schema `json:"schema"`
	}
	pack := struct {
		Name        string     `json:"name"`
		Profile     string     `json:"profile"`
		Description string     `json:"description"`
		Resources   []resource `json:"resources"`
	}{"stancegraph", "tabular-data-package", "who accuses, denies, supports or condemns what, with evidence; items of lists are separated by \"; \"", nil}
	for _, t := range sheets {
		r := resource{Name: t.name, Path: t.name + ".csv", Description: t.about, Profile: "tabular-data-resource", Encoding: "utf-8"}
		r.Schema.PrimaryKey = t.key
		for _, c := range t.columns {
			r.Schema.Fields = append(r.Schema.Fields, field{c.name, tableSchemaTypes[c.kind], c.about})
		}
		pack.Resources = append(pack.Resources, r)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(pack)
}

// tableSchemaTypes are the types of Frictionless Table Schema; lists are text in CSV.
var tableSchemaTypes = map[kind]string{isText: "string", isList: "string", isInteger: "integer", isNumber: "number", isTruth: "boolean"}
