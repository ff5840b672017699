package export

import (
	"context"
	"fmt"
	"io"
	"reflect"

	"github.com/parquet-go/parquet-go"
)

const (
	// groupRows is the number of rows in a row group: what is held before it is written.
	groupRows = 10_000
	// pageBytes is the size of a page of a column; each column holds one.
	pageBytes = 1 << 14
)

// writeParquet writes the tables as Parquet files: text is UTF-8, lists are lists, and
// what has nothing to say is null.
func writeParquet(ctx context.Context, req Request, dir Folder) error {
	return writeTables(ctx, req, func(t sheet) (RowWriter, error) {
		w, err := dir.Create(t.name + ".parquet")
		if err != nil {
			return nil, err
		}
		return newParquet(w, t), nil
	})
}

// parquetRows writes rows as values of a struct type made of the columns.
type parquetRows struct {
	w       *parquet.GenericWriter[any]
	columns []column[any]
	row     reflect.Type
	n       int
}

// parquetTypes are the Go types of a column's values; a pointer may be null.
var parquetTypes = map[kind]reflect.Type{
	isText: reflect.TypeFor[*string](), isList: reflect.TypeFor[[]string](), isInteger: reflect.TypeFor[*int64](),
	isNumber: reflect.TypeFor[*float64](), isTruth: reflect.TypeFor[*bool](),
}

func newParquet(w io.Writer, t sheet) *parquetRows {
	fields := make([]reflect.StructField, len(t.columns))
	for i, c := range t.columns {
		tag := c.name + ",optional"
		if c.kind == isList {
			tag = c.name + ",list"
		}
		fields[i] = reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: parquetTypes[c.kind], Tag: reflect.StructTag(`parquet:"` + tag + `"`)}
	}
	row := reflect.StructOf(fields)
	schema := parquet.NewSchema(t.name, parquet.SchemaOf(reflect.New(row).Interface()))
	return &parquetRows{w: parquet.NewGenericWriter[any](w, schema, parquet.Compression(&parquet.Snappy), parquet.PageBufferSize(pageBytes), parquet.CreatedBy("stancegraph", "", "")),
		columns: t.columns, row: row}
}

func (p *parquetRows) Write(row []any) error {
	v := reflect.New(p.row)
	for i, value := range row {
		field := v.Elem().Field(i)
		switch value := value.(type) {
		case nil:
		case []any:
			items := make([]string, len(value))
			for j, item := range value {
				items[j] = item.(string)
			}
			field.Set(reflect.ValueOf(items))
		default:
			pointer := reflect.New(field.Type().Elem())
			pointer.Elem().Set(reflect.ValueOf(value))
			field.Set(pointer)
		}
	}
	if _, err := p.w.Write([]any{v.Interface()}); err != nil {
		return err
	}
	if p.n++; p.n%groupRows == 0 {
		return p.w.Flush()
	}
	return nil
}

func (p *parquetRows) Close() error { return p.w.Close() }
