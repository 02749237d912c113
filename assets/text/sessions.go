package text

// Sessions is what the list of self-assessments says.
type Sessions struct {
	Title, Empty, EmptyHint, Open, Finished, Rated, Delete, Deleted, Restored, Rename string
	CompareKey, Compare, PickOther, Marked, Share, New, Discover, OpenedOn, Report    string
	DeleteAsk, DeleteYes, Reviews, SnapshotsAge, Depth, FullReview, Discovery         string
}

func sessions() (fr, en Sessions) {
	fr = Sessions{
		Title: "Auto-évaluations", Empty: "Aucune auto-évaluation pour le moment.", EmptyHint: "n en commence une : seize compétences, une touche chacune.",
		Open: "en cours", Finished: "terminée", Rated: "%[1]d/%[2]d", Delete: "supprimer", Deleted: "« %s » supprimée. Les copies de sécurité l’oublieront en vieillissant.", Restored: "« %s » est de retour.", Rename: "renommer",
		CompareKey: "comparer", Compare: "Comparer", PickOther: "Choisissez l’autre auto-évaluation avec v.", Marked: "à comparer", Share: "partager", New: "nouveau bilan", Discover: "découvrir", OpenedOn: "commencée le %s", Report: "rapport",
		DeleteAsk: "Supprimer « %s » et ses relectures ?", DeleteYes: "supprimer", Reviews: "relue", SnapshotsAge: "Les traces restent.", Depth: "type", FullReview: "bilan", Discovery: "découverte",
	}
	en = Sessions{
		Title: "Self-assessments", Empty: "No self-assessment yet.", EmptyHint: "n begins one: sixteen competencies, one key each.",
		Open: "open", Finished: "finished", Rated: "%[1]d/%[2]d", Delete: "delete", Deleted: "\"%s\" deleted. Safety copies forget it as they age.", Restored: "\"%s\" is back.", Rename: "rename",
		CompareKey: "compare", Compare: "Compare", PickOther: "Pick the other self-assessment with v.", Marked: "to compare", Share: "share", New: "new review", Discover: "discover", OpenedOn: "started on %s", Report: "report",
		DeleteAsk: "Delete \"%s\" and its reviews?", DeleteYes: "delete", Reviews: "reviewed", SnapshotsAge: "Evidence stays.", Depth: "kind", FullReview: "review", Discovery: "discovery",
	}
	return fr, en
}
