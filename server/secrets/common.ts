/** Long passwords that everybody tries first, in lower case; short ones are refused for their length. */
export const COMMON: ReadonlySet<string> = new Set(
  `
  1234567890a a1234567890 a123456789 123456789a aa123456789 a12345678900 abc1234567 abc123456789 abcd123456 abcd1234567 abcd12345678
  asd123456789 asdf123456 qwe123456789 qwer123456 qwer12345678 qwerty1234 qwerty12345 qwerty123456 qwertyuiop1 qwertyuiop123 1qaz2wsx3edc
  1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 zxcvbnm123 zxcvbnm1234 password12 password123 password1234 password12345
  passw0rd123 p@ssw0rd123 p@ssword123 pass123456 pass12345678 admin12345 admin123456 admin1234567 admin12345678 admin@1234 admin@12345
  admin@123456 admin@2024 admin@2025 admin@2026 admin88888888 administrator1 administrator123 root123456 root12345678 test123456
  test12345678 user123456 user12345678 guest123456 welcome123 welcome1234 welcome2026 letmein1234 changeme123 iloveyou123 iloveyou1314
  woaini1314 woaini520 woaini5201314 woaini123456 woaini1314520 5201314abc 5201314woaini zhongguo123 beijing2008 china123456 shouji123456
  wang123456 wang123456789 zhang123456 zhang123456789 li123456789 liu123456789 chen123456 chen123456789 kaocheng123 kaocheng2025
  kaocheng2026 kaocheng123456 zhengwu123 zhengwu123456 zhengwufuwu1 zwfw123456 zwfw12345678 zwfwzx123456 xingzheng123 zhuanyong123
  government1 government123 gov123456789 computer123 internet123 sunshine123 princess123 football123 superman123 1234qwerasdf
  1234qwerasdfzxcv 123qweasdzxc qweasdzxc123 123456qwerty 123456abcdef 123456aaaaaa aaaaaa123456 abcdef123456 a1b2c3d4e5 a1b2c3d4e5f6
  `
    .trim()
    .split(/\s+/),
);
