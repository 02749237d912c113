// Package rncp makes a grid of any title of the French national register: from
// the official export of France compétences (XML, flow 4.1, half a gigabyte,
// zipped or not), or from a plain CSV of competencies.
//
// The export is never held in memory: a scanner cuts one sheet (<FICHE>) at a
// time out of the stream and only the wanted one is read. The register's
// competencies come as running text, so a Sheet proposes a Split, which a person
// corrects before it becomes a grid:
//
//	f, err := rncp.Open(path)              // the XML, or a zip that holds it
//	found, err := rncp.Find(f, "logiciel", 20)
//	sheet, err := rncp.Read(f, "RNCP35419")
//	split := sheet.Split()                 // Merge, SplitAt, Edit, Drop
//	grid := sheet.Grid(split)
//
// A file from elsewhere is not trusted: no document types or entities of its
// own, one encoding, bounded sheets; texts come out clean (see safetext).
package rncp
