; The installers: makensis -DVERSION=0.1.0 -DFROM=FOLDER -DOUT=FILE [-DONE_USER] signpost.nsi, on Linux too.
; For the whole computer it takes an administrator, and /S asks nothing. With ONE_USER it takes none; the firewall and
; Windows' error reports are not told of it then. Nothing starts by itself, and nothing is written about a visit.
Target amd64-unicode
Unicode true
Name "Signpost"
OutFile "${OUT}"
SetCompressor /SOLID lzma
ManifestDPIAware true
!include LogicLib.nsh
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Signpost"
!ifdef ONE_USER
  RequestExecutionLevel user
  InstallDir "$LOCALAPPDATA\Programs\Signpost"
  !define HIVE HKCU
  !define WHOSE current
!else
  RequestExecutionLevel admin
  InstallDir "$PROGRAMFILES64\Signpost"
  !define HIVE HKLM
  !define WHOSE all
!endif
Page instfiles
UninstPage instfiles

; No process of the guide reaches a network, or is reached from one. On Linux the kernel refuses it.
!macro Firewall WORDS
  !ifndef ONE_USER
    nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall ${WORDS}'
    Pop $0
  !endif
!macroend

; /D= may name any folder: only one with the guide in it is emptied.
!macro Empty
  ${If} ${FileExists} "$INSTDIR\signpost.exe"
    RMDir /r "$INSTDIR"
  ${EndIf}
!macroend

Section
  SetShellVarContext ${WHOSE}
  SetRegView 64
  !insertmacro Empty
  SetOutPath "$INSTDIR"
  File /r "${FROM}/*"
  CreateShortcut "$SMPROGRAMS\Signpost.lnk" "$INSTDIR\signpost.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr ${HIVE} "${UNINSTALL}" "DisplayName" "Signpost"
  WriteRegStr ${HIVE} "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr ${HIVE} "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr ${HIVE} "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD ${HIVE} "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD ${HIVE} "${UNINSTALL}" "NoRepair" 1
  ; the list of what was started last does not name it
  WriteRegStr ${HIVE} "Software\Classes\Applications\signpost.exe" "NoStartPage" ""
  WriteRegStr ${HIVE} "Software\Classes\Applications\signpost.exe" "NoRecentDocs" ""
  !ifndef ONE_USER
    ; a crash leaves no picture of memory
    WriteRegDWORD HKLM "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications" "signpost.exe" 1
  !endif
  !insertmacro Firewall 'add rule name=Signpost-out dir=out action=block program="$INSTDIR\signpost.exe"'
  !insertmacro Firewall 'add rule name=Signpost-in dir=in action=block program="$INSTDIR\signpost.exe"'
SectionEnd

Section Uninstall
  SetShellVarContext ${WHOSE}
  SetRegView 64
  !insertmacro Firewall "delete rule name=Signpost-out"
  !insertmacro Firewall "delete rule name=Signpost-in"
  Delete "$SMPROGRAMS\Signpost.lnk"
  !insertmacro Empty
  DeleteRegKey ${HIVE} "${UNINSTALL}"
  DeleteRegKey ${HIVE} "Software\Classes\Applications\signpost.exe"
  !ifndef ONE_USER
    DeleteRegValue HKLM "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications" "signpost.exe"
    DeleteRegKey /ifempty HKLM "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"
  !endif
SectionEnd
