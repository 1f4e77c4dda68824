' Makes a text in LibreOffice, marks it up as several people would, and accepts or rejects their marks.
' Run by checks/readings.sh with JOB, SOURCE and TARGET in the environment; the author is that of the profile.

Sub Run
	Dim document As Object
	On Error Goto Failed
	If Environ("JOB") = "base" Then
		document = Loaded("private:factory/swriter")
		Write_base(document)
	Else
		document = Loaded(ConvertToURL(Environ("SOURCE")))
	End If
	Select Case Environ("JOB")
		Case "words"
			document.RecordChanges = True
			Change(document, "shall meet", "may meet")
			Change(document, " once a year", "")
			Put_after(document, "The Ministers", " and their deputies")
			Remark(document, "Parties", "Which parties?")
		Case "objections"
			document.RecordChanges = True
			Change(document, " and their deputies", "")
			Change(document, "may meet", "should meet")
			Put_after(document, "hereby agree", ", in good faith,")
			Remark(document, "should meet", "Weaker than before.")
		Case "paragraphs"
			document.RecordChanges = True
			Split_after(document, "hereby agree")
			Join_after(document, "in equal parts.")
			Strike_paragraph(document, "This paragraph says nothing")
			Put_after(document, "at the end of it.", Chr(13) & "A paragraph is put in." & Chr(13) & "And another one.")
		Case "tables"
			document.RecordChanges = True
			Change(document, "travel", "travel and lodging")
			Strike_row(document, "interpretation")
			Add_row(document, "travel")
		Case "moves"
			document.RecordChanges = True
			Move_down(document, "This paragraph says nothing")
		Case "accept"
			Dispatch(document, ".uno:AcceptAllTrackedChanges")
		Case "reject"
			Dispatch(document, ".uno:RejectAllTrackedChanges")
	End Select
	Store(document, Environ("TARGET"))
	document.close(True)
	StarDesktop.terminate()
	Exit Sub
Failed:
	Open Environ("TARGET") & ".failed" For Output As #1
	Print #1, "line " & Erl & ": " & Error$
	Close #1
	StarDesktop.terminate()
End Sub

Function Loaded(url As String) As Object
	Loaded = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array(Value("Hidden", True)))
End Function

Function Value(name As String, what As Variant) As Object
	Dim one As New com.sun.star.beans.PropertyValue
	one.Name = name
	one.Value = what
	Value = one
End Function

Sub Store(document As Object, path As String)
	If Right(path, 4) = ".txt" Then
		document.storeToURL(ConvertToURL(path), Array(Value("FilterName", "Text (encoded)"), Value("FilterOptions", "UTF8,LF,,,")))
	Else
		document.storeToURL(ConvertToURL(path), Array(Value("FilterName", "MS Word 2007 XML")))
	End If
End Sub

Sub Write_base(document As Object)
	Dim words As Object, cursor As Object, table As Object, sentence As String
	words = document.Text
	cursor = words.createTextCursor()
	For Each sentence In Array("The Parties hereby agree as follows.", "The Ministers shall meet once a year.", "This paragraph says nothing and may go.", "Costs are shared in equal parts.", "Each Party pays at the end of it.", "The following is annexed.")
		words.insertString(cursor, sentence, False)
		words.insertControlCharacter(cursor, 0, False)
	Next
	table = document.createInstance("com.sun.star.text.TextTable")
	table.initialize(3, 2)
	words.insertTextContent(cursor, table, False)
	table.getCellByName("A1").String = "what"
	table.getCellByName("B1").String = "who pays"
	table.getCellByName("A2").String = "travel"
	table.getCellByName("B2").String = "each its own"
	table.getCellByName("A3").String = "interpretation"
	table.getCellByName("B3").String = "the host"
	words.insertString(words.End, "Done in two copies.", False)
End Sub

Function Found(document As Object, words As String) As Object
	Dim search As Object, place As Object
	search = document.createSearchDescriptor()
	search.SearchString = words
	search.SearchCaseSensitive = True
	place = document.findFirst(search)
	If IsNull(place) Then Error 5
	Found = place
End Function

Sub Change(document As Object, old As String, words As String)
	Found(document, old).String = words
End Sub

Sub Put_after(document As Object, before As String, words As String)
	Dim place As Object
	place = Found(document, before)
	place.Text.insertString(place.End, words, False)
End Sub

Sub Split_after(document As Object, before As String)
	Dim place As Object
	place = Found(document, before)
	place.Text.insertControlCharacter(place.End, 0, False)
End Sub

Sub Join_after(document As Object, before As String)
	Dim cursor As Object
	cursor = document.Text.createTextCursorByRange(Found(document, before).End)
	cursor.goRight(1, True)
	cursor.String = ""
End Sub

Sub Strike_paragraph(document As Object, words As String)
	Dim cursor As Object
	cursor = document.Text.createTextCursorByRange(Found(document, words))
	cursor.gotoStartOfParagraph(False)
	cursor.gotoNextParagraph(True)
	cursor.String = ""
End Sub

Sub Remark(document As Object, words As String, said As String)
	Dim place As Object, note As Object
	place = Found(document, words)
	note = document.createInstance("com.sun.star.text.TextField.Annotation")
	note.Content = said
	note.Author = Environ("AUTHOR")
	place.Text.insertTextContent(place, note, True)
End Sub

Sub Strike_row(document As Object, words As String)
	Look_at(document, words)
	Dispatch(document, ".uno:DeleteRows")
End Sub

Sub Add_row(document As Object, words As String)
	Look_at(document, words)
	Dispatch(document, ".uno:InsertRowsAfter")
End Sub

Sub Move_down(document As Object, words As String)
	Look_at(document, words)
	Dispatch(document, ".uno:MoveDown")
End Sub

Sub Look_at(document As Object, words As String)
	document.CurrentController.select(Found(document, words).Start)
End Sub

Sub Dispatch(document As Object, command As String)
	Dim dispatcher As Object
	dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
	dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
End Sub
