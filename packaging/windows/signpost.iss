; Inno Setup: for the whole computer, never for one user, under a dull name. NOBODY HAS RUN IT ON
; WINDOWS YET: see docs/windows.md.
; iscc /DVersion=0.1.0 /DFrom=FOLDER signpost.iss

[Setup]
; a name that stays, so that a newer version takes the place of an older one
AppId=Signpost
AppName=Signpost
AppVersion={#Version}
AppPublisher=Signpost
; where nobody but an administrator can change it
DefaultDirName={commonpf64}\Signpost
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
PrivilegesRequired=admin
; Qt 6 starts on nothing older
MinVersion=10.0.17763
; no page, no file and no registry key of our own beyond what uninstalling needs
DisableWelcomePage=yes
DisableProgramGroupPage=yes
DisableReadyPage=yes
ChangesAssociations=no
; a guide that runs keeps its files open: it is asked to end, and not started again afterwards
CloseApplications=yes
RestartApplications=no
Compression=lzma2
OutputBaseFilename=signpost-{#Version}-windows
SetupLogging=no
UsePreviousAppDir=no
UsePreviousLanguage=no

[Files]
Source: "{#From}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
; ExcludeFromShowInNewInstall: Start shows no "new program". There is none on the desktop and none at log-in.
Name: "{commonprograms}\Signpost"; Filename: "{app}\signpost.exe"; Flags: excludefromshowinnewinstall

[Registry]
; Windows keeps no memory of the guide when it crashes, and no list of what it opened.
Root: HKLM; Subkey: "SOFTWARE\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"; ValueType: dword; ValueName: "signpost.exe"; ValueData: 1; Flags: uninsdeletevalue
Root: HKLM; Subkey: "SOFTWARE\Classes\Applications\signpost.exe"; ValueType: string; ValueName: "NoStartPage"; ValueData: ""; Flags: uninsdeletekey
Root: HKLM; Subkey: "SOFTWARE\Classes\Applications\signpost.exe"; ValueType: string; ValueName: "NoRecentDocs"; ValueData: ""; Flags: uninsdeletekey

[Run]
; No process of the guide reaches a network, or is reached from one. On Linux the kernel refuses it.
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall add rule name=Signpost-out dir=out action=block program=""{app}\signpost.exe"""; Flags: runhidden
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall add rule name=Signpost-in dir=in action=block program=""{app}\signpost.exe"""; Flags: runhidden

[UninstallRun]
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall delete rule name=Signpost-out"; Flags: runhidden; RunOnceId: "out"
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall delete rule name=Signpost-in"; Flags: runhidden; RunOnceId: "in"
